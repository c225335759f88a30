using FsCheck.Fluent;
using FsCheck.Xunit;
using Talaia.Kernel.Wording.Gettext;

namespace Talaia.Kernel.Tests.Wording.Gettext;

public sealed class PoProperties
{
    [Property]
    public bool Whatever_is_written_is_read_again(FsCheck.NonEmptyArray<FsCheck.NonNull<string>> texts)
    {
        // A lone half of a surrogate pair is no text.
        var clean = texts.Get.Select(text => new string([.. text.Get.Where(c => !char.IsSurrogate(c))])).ToList();
        var entries = clean.Select((text, i) => i % 2 == 0
            ? new PoEntry($"k.{i}", text, null, [text + "x"], ["Web/Room"], IsFuzzy: i % 3 == 0)
            : new PoEntry($"k.{i}", text, text + "s", [text, "", text + "\n\"\\"], [])).ToList();
        var read = PoReader.Read(PoWriter.Write("es", entries), "x.po").Where(entry => !entry.IsHeader).ToList();
        return read.Count == entries.Count && read.Zip(entries).All(pair =>
            pair.First.Context == pair.Second.Context && pair.First.Id == pair.Second.Id && pair.First.IdPlural == pair.Second.IdPlural
            && pair.First.Strings.SequenceEqual(pair.Second.Strings) && pair.First.IsFuzzy == pair.Second.IsFuzzy && pair.First.Notes.SequenceEqual(pair.Second.Notes));
    }
}
