using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Cli.Shell;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.Diff;
using Talaia.Metamodel.Exchange;
using Talaia.Metamodel.Releases;

namespace Talaia.Cli.Metamodel;

/// <summary>Verbs that read the metamodel from files, without a database, or from the releases that stand in it.</summary>
internal static class ExchangeVerbs
{
    public static readonly Option<string?> Format = new("--format") { Description = "csv, xlsx, archimate, skos, skos-turtle, skos-rdfxml, skos-jsonld or json; guessed unless given." };
    public static readonly Option<string?> Release = new("--release") { Description = "Number of a release; the latest unless given." };
    private static readonly Argument<string?> File = new("FILE") { Description = "The metamodel, in any format.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Argument<string?> A = new("A") { Description = "The earlier file, or the number of the earlier release." };
    private static readonly Argument<string?> B = new("B") { Description = "The later file, or the number of the later release." };
    private static readonly Option<string> References = new("--refs") { Description = "References as JSON Lines: {\"ref\":…,\"element\":…}.", Required = true };

    public static Command Stats() => Verb.Make("stats", "Count what a file or a release holds.", "metamodel stats model.xml --json", File, Release, Format).WithHouseWhere(parsed => parsed.GetValue(File) is null, async (parsed, house, cancel) =>
    {
        var document = house is null ? Read(parsed, File) : await house.GetRequiredService<ReadDocument>().OfReleaseAsync(parsed.GetValue(Release), cancel);
        var stats = document.Stats;
        Output.Json(new { stats.Elements, stats.Relations, stats.Views, stats.ByType, stats.ByLevel, document.Warnings });
    });

    public static Command Diff() => Verb.Make("diff", "Say how a later file or release differs from an earlier one.", "metamodel diff 2026.xml 2027.xml --json", A, B, Format).WithHouseWhere(AreReleases, async (parsed, house, cancel) =>
        Output.Json(house is null
            ? ModelDiff.Of(Read(parsed, A), Read(parsed, B))
            : ModelDiff.Of(await OfReleaseAsync(house, parsed.GetValue(A)!, cancel), await OfReleaseAsync(house, parsed.GetValue(B)!, cancel))));

    public static Command Migrate() => Verb.Make("migrate", "Carry references to elements of one file or release over to another.", "metamodel migrate 2026.xml 2027.xml --refs answers.jsonl --json", A, B, References, Format).WithHouseWhere(AreReleases, async (parsed, house, cancel) =>
    {
        using var text = System.IO.File.OpenText(parsed.GetValue(References)!);
        var references = MovedReferences.Read(text, Path.GetFileName(parsed.GetValue(References)));
        Output.Json(house is null
            ? MovedReferences.Of(Read(parsed, A), Read(parsed, B), references)
            : await house.GetRequiredService<ReadDocument>().MigrateAsync(parsed.GetValue(A)!, parsed.GetValue(B)!, references, cancel));
    });

    public static ModelDocument Read(ParseResult parsed, Argument<string?> file)
    {
        using var stream = System.IO.File.OpenRead(parsed.GetValue(file)!);
        return ModelFormats.Read(stream, parsed.GetValue(Format), Path.GetFileName(parsed.GetValue(file)));
    }

    /// <summary>Whether both are numbers of releases: a file of that name is taken for a file.</summary>
    private static bool AreReleases(ParseResult parsed)
    {
        var releases = new[] { parsed.GetValue(A)!, parsed.GetValue(B)! }.Select(given => !System.IO.File.Exists(given) && given.All(c => char.IsAsciiDigit(c) || c == '.')).ToList();
        return releases[0] == releases[1] ? releases[0] : throw new InputException(new Problem("mixed", "Two files are compared, or two releases; not one with the other. Export the release first."));
    }

    private static Task<ModelDocument> OfReleaseAsync(IServiceProvider house, string number, CancellationToken cancel) => house.GetRequiredService<ReadDocument>().OfReleaseAsync(number, cancel);
}
