using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Talaia.Bench.Measuring;
using Talaia.Bench.Serving;

namespace Talaia.Bench.Answering;

/// <summary>What the first page of questions weighs, with all its style sheets and scripts, as they come over the wire.</summary>
internal static partial class PageWeight
{
    public static async Task<IEnumerable<Measurement>> OfAsync(string name, Server server, FortyQuestions asked)
    {
        using var town = asked.Fresh(server.Address, 1)[0];
        var page = await town.FirstPageAsync(asked.Questionnaire);
        var files = Linked().Matches(page.Text).Select(match => match.Groups["file"].Value).Distinct().ToList();
        var linked = 0;
        foreach (var file in files)
            linked += (await town.GetAsync(file)).Bytes;
        var html = Encoding.UTF8.GetBytes(page.Text);
        using var small = new MemoryStream();
        await using (var brotli = new BrotliStream(small, CompressionLevel.Optimal, leaveOpen: true))
            await brotli.WriteAsync(html);
        return
        [
            new($"{name}.weight", (small.Length + linked) / 1e3, "kB", 1, $"html compressed, and {files.Count} scripts and style sheets as they come ({linked / 1e3:0.0} kB); fonts are not counted"),
            new($"{name}.weight-as-sent", (page.Bytes + linked) / 1e3, "kB", 1, "the same as it comes over TLS, where a page with a cookie is not compressed, so that its secrets cannot be guessed by its length"),
        ];
    }

    [GeneratedRegex("(?:href|src)=\"(?<file>/built/[^\"]+\\.(?:css|js))\"", RegexOptions.CultureInvariant)]
    private static partial Regex Linked();
}
