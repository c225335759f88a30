using System.Buffers.Binary;
using System.Text;

namespace Talaia.Reports.Typesetting;

/// <summary>
/// Which characters every shipped font can show, read from the `cmap` tables (OpenType 1.9, subtable formats 4 and 12). PDF/UA refuses a character
/// without glyph, and falling back to the fonts of the machine would make two machines' PDFs differ.
/// </summary>
internal sealed class GlyphCoverage
{
    /// <summary>◊, shown in the place of a character without glyph.</summary>
    public static readonly Rune Missing = new(0x25CA);

    private readonly HashSet<int> _shown;

    private GlyphCoverage(HashSet<int> shown) => _shown = shown;

    public bool Shows(Rune rune) => _shown.Contains(rune.Value);

    /// <param name="folder">The folder with the shipped `.otf` files.</param>
    public static GlyphCoverage Load(string folder)
    {
        HashSet<int>? common = null;
        foreach (var file in Directory.GetFiles(folder, "*.otf"))
        {
            var characters = Characters(File.ReadAllBytes(file));
            if (common is null)
                common = characters;
            else
                common.IntersectWith(characters);
        }

        return new(common ?? []);
    }

    private static HashSet<int> Characters(ReadOnlySpan<byte> font)
    {
        var tables = U16(font, 4);
        for (var table = 0; table < tables; table++)
        {
            var record = font.Slice(12 + table * 16, 16);
            if (record[..4].SequenceEqual("cmap"u8))
                return Cmap(font[(int)U32(record, 8)..]);
        }

        return [];
    }

    private static HashSet<int> Cmap(ReadOnlySpan<byte> cmap)
    {
        var found = new HashSet<int>();
        for (var index = 0; index < U16(cmap, 2); index++)
        {
            var subtable = cmap[(int)U32(cmap, 4 + index * 8 + 4)..];
            var (segments, format) = (U16(subtable, 6) / 2, U16(subtable, 0));
            for (var segment = 0; format == 4 && segment < segments; segment++)
                Add(found, U16(subtable, 16 + segments * 2 + segment * 2), U16(subtable, 14 + segment * 2));
            for (var group = 0; format == 12 && group < U32(subtable, 12); group++)
                Add(found, (int)U32(subtable, 16 + group * 12), (int)U32(subtable, 20 + group * 12));
        }

        found.Remove(0xFFFF);
        return found;
    }

    private static void Add(HashSet<int> found, int first, int last)
    {
        for (var value = first; value <= last; value++)
            found.Add(value);
    }

    private static int U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    private static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
}
