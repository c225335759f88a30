using Talaia.Innovation.Tallies.Elections;
using Talaia.Kernel.Problems;

namespace Talaia.Innovation.Tallies.Files;

/// <summary>Reads ballots from a file of any kind that the office takes: Pabulib `.pb`, PrefLib `.soc .soi .toc .toi .cat`, or JSON.</summary>
public static class BallotFile
{
    /// <summary>No file is larger: the largest public elections stay well below. 256 MB.</summary>
    public const long MostBytes = 256_000_000;

    /// <param name="content">UTF-8; read once, to its end.</param>
    /// <param name="name">The file's name: its ending says its kind, and messages name it.</param>
    /// <exception cref="InputException">The file cannot be taken; each problem with its line. Nothing is counted by halves.</exception>
    public static Election Read(Stream content, string name)
    {
        var limited = new LimitedStream(content, MostBytes, name);
        if (name.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            return JsonBallots.Read(limited, name);
        using var lines = new StreamReader(limited, leaveOpen: true);
        return (name.Contains('.', StringComparison.Ordinal) ? name[(name.LastIndexOf('.') + 1)..].ToLowerInvariant() : "") switch
        {
            "pb" => new PabulibReader(lines, name).Read(),
            "soc" or "soi" or "toc" or "toi" or "cat" => new PrefLibReader(lines, name).Read(),
            _ => throw new InputException(new Problem("unknown-format", "Ballots are read from .pb, .soc, .soi, .toc, .toi, .cat and .json files: give the file one of these endings.", new Where(name))),
        };
    }
}
