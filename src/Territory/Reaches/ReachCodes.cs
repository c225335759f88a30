using Talaia.Kernel.Tables;

namespace Talaia.Territory.Reaches;

/// <summary>The codes that a reach may name, and how a file's two columns are read as one.</summary>
public sealed record ReachCodes(IReadOnlySet<string> Comarcas, IReadOnlySet<string> Provinces, IReadOnlySet<string> Municipalities)
{
    /// <summary>The reach of a line; a kind or a code that is not known is put into the line's problems.</summary>
    public Reach Read(CsvLine line, string kindColumn, string codeColumn)
    {
        var code = line.Text(codeColumn, 10_000);
        if (!Reach.TryParseKind(line[kindColumn], out var kind))
            line.Refuse("unknown-reach", kindColumn, $"«{kindColumn}» must be one of {Reach.KnownWords}");
        else if (Unknown(kind, code) is { } unknown)
            line.Refuse("unknown-reach", codeColumn, kind == ReachKind.Everywhere ? $"«{codeColumn}» must be empty" : $"there is no {line[kindColumn]} «{unknown}»");
        return new Reach(kind, code);
    }

    private string? Unknown(ReachKind kind, string code) => kind switch
    {
        ReachKind.Everywhere => code.Length == 0 ? null : code,
        ReachKind.Province => Provinces.Contains(code) ? null : code,
        ReachKind.Comarca => Comarcas.Contains(code) ? null : code,
        _ => code.Split('|', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(one => !Municipalities.Contains(one)),
    };
}
