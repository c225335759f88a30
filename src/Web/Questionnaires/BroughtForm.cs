using Talaia.Consultation.Forms.Media;
using Talaia.Kernel.Problems;
using Talaia.Web.Hosting;

namespace Talaia.Web.Questionnaires;

/// <summary>
/// A form's file, with what it shows beside it or in the same ZIP, that is looked at before it is taken. A file alone that is small is carried in the page (<see cref="CarriedFile"/>);
/// with others, or a large one, all of them wait on the disk.
/// </summary>
/// <param name="Name">Of the form's file.</param>
/// <param name="Waiting">By which the page finds again what waits: an upload and a name each, the form's file first.</param>
public sealed record BroughtForm(string Name, byte[] Content, IReadOnlyList<BroughtFile> Files, IReadOnlyList<string> Waiting)
{
    /// <summary>The largest body: all that a form may show, and the form.</summary>
    public const long MostOfForm = MediaLimits.MostFormBytes + (16L << 20);

    /// <summary>The name of the field that carries on what waits.</summary>
    public const string Field = "waiting";

    private const int MostCarried = 1 << 20;

    /// <exception cref="InputException">`no-file`: none was chosen; `upload-gone`: what waited is there no more.</exception>
    internal static async Task<BroughtForm> ReadAsync(IFormCollection form, KeptUploads uploads, string actor, CancellationToken cancel)
    {
        var waiting = form[Field].OfType<string>().ToList();
        if (waiting.Count > 0)
        {
            var found = new List<BroughtFile>();
            foreach (var (token, name) in waiting.Select(Parts))
                found.Add(new BroughtFile(name, await OpenAsync(uploads, token, actor, cancel) ?? throw new InputException(new Problem("upload-gone", "The files are no longer here."))));
            return new BroughtForm(found[0].Name, found[0].Content, found[1..], waiting);
        }

        var content = await CarriedFile.ReadAsync(form, cancel);
        var file = form.Files["file"];
        var called = file?.FileName ?? form["name"].ToString();
        var beside = form.Files.GetFiles("media").Where(one => one.Length > 0).Take(2 * MediaLimits.MostFiles).ToList();
        if (file is null || (beside.Count == 0 && content.Length <= MostCarried))
            return new BroughtForm(Path.GetFileName(called), content, [], []);
        var kept = new List<string>();
        foreach (var one in beside.Prepend(file))
            kept.Add($"{await uploads.KeepAsync(one, actor, cancel)}:{one.FileName}");
        return new BroughtForm(Path.GetFileName(called), content, [.. await Task.WhenAll(beside.Select(one => ContentAsync(one, cancel)))], kept);
    }

    internal void Discard(KeptUploads uploads, string actor)
    {
        foreach (var (token, _) in Waiting.Select(Parts))
            uploads.Discard(token, actor);
    }

    internal static async Task<BroughtFile> ContentAsync(IFormFile file, CancellationToken cancel)
    {
        using var memory = new MemoryStream();
        await file.CopyToAsync(memory, cancel);
        return new BroughtFile(file.FileName, memory.ToArray());
    }

    private static (string Token, string Name) Parts(string waiting) => waiting.Split(':', 2) is [var token, var name] ? (token, name) : (waiting, "");

    private static async Task<byte[]?> OpenAsync(KeptUploads uploads, string token, string actor, CancellationToken cancel)
    {
        await using var kept = uploads.Open(token, actor);
        if (kept is null)
            return null;
        var content = new byte[kept.Length];
        await kept.ReadExactlyAsync(content, cancel);
        return content;
    }
}
