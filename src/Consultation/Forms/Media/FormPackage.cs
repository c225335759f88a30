using System.Buffers.Binary;
using System.IO.Compression;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Workbooks;

namespace Talaia.Consultation.Forms.Media;

/// <summary>
/// A form with its files as one ZIP, as other tools hand them out: the form, and beside it or in folders what it shows. Folders say nothing and are not made. Whatever the ZIP says of
/// itself is counted while it is unpacked, never believed.
/// </summary>
/// <param name="Name">The form's own file.</param>
/// <param name="Files">All else that is in it, by name without folders.</param>
internal sealed record FormPackage(string Name, byte[] Form, IReadOnlyList<BroughtFile> Files)
{
    /// <summary>So many entries, folders and what other systems leave among them too.</summary>
    private const int MostEntries = 300;

    /// <summary>The largest form that is unpacked.</summary>
    private const int MostFormBytes = 16 << 20;

    private static readonly string[] FormExtensions = [".xlsx", ".md", ".csv"];

    /// <returns>Null where it is no ZIP, or one that is a workbook itself.</returns>
    /// <exception cref="InputException">`package-broken`, `package-too-many`, `package-no-form`, `package-which-form`, `media-too-large`, `media-total`, `media-doubled`.</exception>
    public static FormPackage? Read(byte[] content, string? file)
    {
        if (!content.AsSpan().StartsWith("PK"u8))
            return null;
        if (Entries(content) > Workbook.MostParts)
            throw TooMany(file);
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            return zip.Entries.Any(entry => entry.FullName == "[Content_Types].xml") ? null : zip.Entries.Count > MostEntries ? throw TooMany(file) : Unpacked(zip, file);
        }
        catch (InvalidDataException)
        {
            throw Refused("package-broken", $"The file «{file}» is no ZIP that can be read, or is cut off.", file);
        }
    }

    /// <summary>The form and its files as one ZIP: the form's own file, and the others in <c>media</c>.</summary>
    public static async Task WriteAsync(Stream to, string name, byte[] form, IEnumerable<(string Name, Func<Stream> Open)> files, CancellationToken cancel)
    {
        using var sent = new SentStream(to);
        using (var zip = new ZipArchive(sent, ZipArchiveMode.Create, leaveOpen: true))
        {
            await AddAsync(zip, name, new MemoryStream(form), CompressionLevel.Optimal);
            foreach (var (named, open) in files)
                await AddAsync(zip, $"media/{named}", open(), CompressionLevel.NoCompression);
        }

        await sent.SendAsync(cancel);

        async Task AddAsync(ZipArchive zip, string entryName, Stream content, CompressionLevel level)
        {
            var entry = zip.CreateEntry(entryName, level);
            entry.LastWriteTime = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
            await using (content)
            using (var into = entry.Open())
            {
                var piece = new byte[MediaPart.Length];
                for (int count; (count = await content.ReadAsync(piece, cancel)) > 0;)
                {
                    into.Write(piece.AsSpan(0, count));
                    await sent.SendAsync(cancel);
                }
            }
        }
    }

    private static FormPackage Unpacked(ZipArchive zip, string? file)
    {
        var entries = zip.Entries.Where(entry => !entry.FullName.EndsWith('/') && !entry.FullName.StartsWith("__MACOSX", StringComparison.Ordinal) && !entry.Name.StartsWith('.') && MediaName.Of(entry.FullName).Length is > 0 and <= MediaName.Longest).ToList();
        var form = FormIn(entries, file);
        var left = (long)MediaLimits.MostFormBytes;
        var files = new Dictionary<string, BroughtFile>(StringComparer.Ordinal);
        foreach (var entry in entries.Where(entry => entry != form))
        {
            var name = MediaName.Of(entry.FullName);
            var content = Content(entry, MediaLimits.MostBytes) ?? throw Refused("media-too-large", $"«{name}» has more than {MediaLimits.MostBytes >> 20} MB.", name);
            left -= content.Length;
            if (left < 0)
                throw Refused("media-total", $"The files of «{file}» have more than {MediaLimits.MostFormBytes >> 20} MB together.", file);
            if (!files.TryAdd(name, new BroughtFile(name, content)) && !files[name].Content.AsSpan().SequenceEqual(content))
                throw Refused("media-doubled", $"There are two different files «{name}».", name);
        }

        return new FormPackage(MediaName.Of(form.FullName), Content(form, MostFormBytes) ?? throw Refused("too-large", $"the file has more than {MostFormBytes >> 20} MB", file), [.. files.Values]);
    }

    /// <summary>The only workbook, else the only table, of those that lie least deep: lists that a form reads are tables too, and lie beside the pictures.</summary>
    private static ZipArchiveEntry FormIn(List<ZipArchiveEntry> entries, string? file)
    {
        foreach (var extension in FormExtensions)
        {
            var found = entries.Where(entry => entry.FullName.EndsWith(extension, StringComparison.OrdinalIgnoreCase)).GroupBy(entry => entry.FullName.Count(c => c is '/' or '\\')).MinBy(deep => deep.Key)?.ToList() ?? [];
            if (found.Count == 1)
                return found[0];
            if (found.Count > 1)
                throw Refused("package-which-form", $"There are several forms in «{file}»: {string.Join(", ", found.Take(5).Select(entry => $"«{MediaName.Of(entry.FullName)}»"))}.", file);
        }

        throw Refused("package-no-form", $"There is no form in «{file}»: no .xlsx, .csv or .md.", file);
    }

    /// <returns>Null where it unpacks to more.</returns>
    private static byte[]? Content(ZipArchiveEntry entry, int most)
    {
        using var packed = entry.Open();
        using var content = new MemoryStream();
        var chunk = new byte[64 << 10];
        for (int count; (count = packed.Read(chunk)) > 0;)
        {
            if (content.Length + count > most)
                return null;
            content.Write(chunk, 0, count);
        }

        return content.ToArray();
    }

    /// <summary>How many entries stand in the ZIP's list of them (APPNOTE 4.3.12, 4.3.16), counted before anything makes room for them.</summary>
    private static int Entries(ReadOnlySpan<byte> content)
    {
        var from = Math.Max(0, content.Length - 65_557);
        var at = content[from..].LastIndexOf("PK\x05\x06"u8) + from;
        if (at < from || at + 20 > content.Length || BinaryPrimitives.ReadUInt32LittleEndian(content[(at + 16)..]) is var list && list > at)
            return 0;
        return content[(int)list..at].Count("PK\x01\x02"u8);
    }

    private static InputException TooMany(string? file) => Refused("package-too-many", $"The file «{file}» holds more than {MostEntries} entries.", file);

    private static InputException Refused(string code, string message, string? file) => new(new Problem(code, message, new Where(file)));
}
