using System.IO.Compression;
using System.Text;

namespace Talaia.Consultation.Attachments;

/// <summary>What a file is, by what stands in it; what it calls itself only has to agree.</summary>
/// <param name="Name">As the settings name it.</param>
/// <param name="Extensions">Those that it may have, with their point.</param>
public sealed record FileKind(string Name, string MediaType, IReadOnlyList<string> Extensions)
{
    private static readonly FileKind Pdf = new("pdf", "application/pdf", [".pdf"]);
    private static readonly FileKind Png = new("png", "image/png", [".png"]);
    private static readonly FileKind Jpeg = new("jpeg", "image/jpeg", [".jpg", ".jpeg"]);
    private static readonly FileKind Gif = new("gif", "image/gif", [".gif"]);
    private static readonly FileKind Webp = new("webp", "image/webp", [".webp"]);
    private static readonly FileKind Docx = new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", [".docx"]);
    private static readonly FileKind Xlsx = new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", [".xlsx"]);
    private static readonly FileKind Odt = new("odt", "application/vnd.oasis.opendocument.text", [".odt"]);
    private static readonly FileKind Ods = new("ods", "application/vnd.oasis.opendocument.spreadsheet", [".ods"]);
    private static readonly FileKind Plain = new("txt", "text/plain", [".txt", ".csv", ".md"]);

    /// <summary>All that can be told apart.</summary>
    public static IReadOnlyList<FileKind> All { get; } = [Pdf, Png, Jpeg, Gif, Webp, Docx, Xlsx, Odt, Ods, Plain];

    public bool IsImage => MediaType.StartsWith("image/", StringComparison.Ordinal);

    /// <returns>Null where it is none of them: programs, pages with scripts, documents with macros.</returns>
    public static FileKind? Of(ReadOnlySpan<byte> content) =>
        content.StartsWith("%PDF-"u8) ? Pdf
        : content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? Png
        : content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? Jpeg
        : content.StartsWith("GIF87a"u8) || content.StartsWith("GIF89a"u8) ? Gif
        : content.Length > 12 && content.StartsWith("RIFF"u8) && content[8..].StartsWith("WEBP"u8) ? Webp
        : content.StartsWith("PK\x03\x04"u8) ? OfPackage(content.ToArray())
        : IsPlain(content) ? Plain : null;

    /// <summary>Only the list of what is in it is read, and the few letters in which it says what it is: nothing is unpacked.</summary>
    private static FileKind? OfPackage(byte[] content)
    {
        try
        {
            using var package = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            var names = package.Entries.Take(10_000).Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase)))
                return null;
            if (names.Contains("[Content_Types].xml"))
                return names.Contains("word/document.xml") ? Docx : names.Contains("xl/workbook.xml") ? Xlsx : null;
            if (package.GetEntry("mimetype") is not { Length: < 100 } said)
                return null;
            using var reader = new StreamReader(said.Open(), Encoding.ASCII);
            var letters = new char[100];
            var type = new string(letters, 0, reader.ReadBlock(letters));
            return type == Odt.MediaType ? Odt : type == Ods.MediaType ? Ods : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Words alone: what could be a page, a drawing with scripts or a program is not.</summary>
    private static bool IsPlain(ReadOnlySpan<byte> content)
    {
        var text = content.StartsWith("\uFEFF"u8) ? content[3..] : content;
        return !text.IsEmpty && System.Text.Unicode.Utf8.IsValid(text) && !text.ContainsAnyInRange((byte)0, (byte)8) && !text.Contains((byte)0x1B)
            && text.TrimStart(" \t\r\n"u8) is not [(byte)'<', ..] and not [(byte)'#', (byte)'!', ..];
    }
}
