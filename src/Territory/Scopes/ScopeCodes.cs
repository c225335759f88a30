using Talaia.Kernel.Tables;

namespace Talaia.Territory.Scopes;

/// <summary>The codes that a scope may name, and how a file's two columns are read as one.</summary>
public sealed record ScopeCodes(IReadOnlySet<string> Comarcas, IReadOnlySet<string> Provinces, IReadOnlySet<string> Municipalities)
{
    /// <summary>The scope of a line; a kind or a code that is not known is put into the line's problems.</summary>
    public Scope Read(CsvLine line, string kindColumn, string codeColumn)
    {
        var code = line.Text(codeColumn, 10_000);
        if (!Scope.TryParseKind(line[kindColumn], out var kind))
            line.Refuse("unknown-scope", kindColumn, $"«{kindColumn}» must be one of {Scope.KnownWords}");
        else if (Unknown(kind, code) is { } unknown)
            line.Refuse("unknown-scope", codeColumn, kind == ScopeKind.Everywhere ? $"«{codeColumn}» must be empty" : $"there is no {line[kindColumn]} «{unknown}»");
        return new Scope(kind, code);
    }

    private string? Unknown(ScopeKind kind, string code) => kind switch
    {
        ScopeKind.Everywhere => code.Length == 0 ? null : code,
        ScopeKind.Province => Provinces.Contains(code) ? null : code,
        ScopeKind.Comarca => Comarcas.Contains(code) ? null : code,
        _ => code.Split('|', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(one => !Municipalities.Contains(one)),
    };
}
