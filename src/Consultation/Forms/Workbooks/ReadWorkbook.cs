using System.Text;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms.Workbooks;

/// <summary>Reads a form's file, XLSX, CSV or Markdown, which is known by its content.</summary>
public static class ReadWorkbook
{
    /// <summary>Most bytes of a file.</summary>
    public const int MostBytes = 64 << 20;

    private const int MostTextBytes = 16 << 20;

    /// <param name="content">Read to its end; the caller disposes it.</param>
    /// <param name="file">The file's name.</param>
    /// <exception cref="InputException">The file is none of the three, hostile, or larger than anybody could mean.</exception>
    public static FormWorkbook From(Stream content, string? file)
    {
        var bytes = Bytes(content, file, MostBytes);
        if (bytes.AsSpan().StartsWith("PK"u8))
            return XlsxForm.Read(bytes, file);
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            throw Refused("old-workbook", "the workbook is in the old format .xls, or has a password: save it as .xlsx, without one", file);
        if (bytes.Length > MostTextBytes)
            throw Refused("too-large", $"the file has more than {MostTextBytes >> 20} MB", file);
        return IsMarkdown(bytes) ? MarkdownForm.Read(Text(bytes, file), file) : CsvForm.Read(bytes, file);
    }

    internal static byte[] Bytes(Stream content, string? file, int most)
    {
        using var bytes = new MemoryStream();
        var chunk = new byte[64 << 10];
        for (int count; (count = content.Read(chunk)) > 0;)
        {
            bytes.Write(chunk, 0, count);
            if (bytes.Length > most)
                throw Refused("too-large", $"the file has more than {most >> 20} MB", file);
        }

        return bytes.ToArray();
    }

    /// <summary>A table in Markdown begins with a bar, perhaps behind a line of text.</summary>
    private static bool IsMarkdown(ReadOnlySpan<byte> bytes)
    {
        foreach (var line in bytes.Split((byte)'\n'))
        {
            if (bytes[line].TrimStart(" \t\r\uFEFF"u8) is { IsEmpty: false } text)
                return text[0] == '|' || (text[0] == '#' && bytes.IndexOf("\n|"u8) >= 0);
        }

        return false;
    }

    private static string Text(byte[] bytes, string? file)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw Refused("encoding", "the file is not UTF-8", file);
        }
    }

    private static InputException Refused(string code, string message, string? file) => new(new Problem(code, message, new Where(file)));
}
