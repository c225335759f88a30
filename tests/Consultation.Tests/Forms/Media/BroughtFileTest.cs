using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Talaia.Consultation.Forms.Media;
using Talaia.Kernel.Problems;
using Talaia.TestKit;

namespace Talaia.Consultation.Tests.Forms.Media;

/// <summary>What a file is, is read from what stands in it; what a photograph tells of its maker is not kept.</summary>
public sealed class BroughtFileTest
{
    [Fact]
    public void Every_kind_is_known_by_its_content_and_pictures_say_how_large_they_are()
    {
        (string Name, byte[] Content, string Type, int Width, int Height)[] files =
        [
            ("a.jpg", SampleMedia.Jpeg, "image/jpeg", 24, 12), ("a.PNG", SampleMedia.Png(), "image/png", 24, 12), ("a.gif", SampleMedia.Gif, "image/gif", 24, 12), ("a.webp", SampleMedia.Webp, "image/webp", 24, 12),
            ("a.jpeg", SampleMedia.Photograph, "image/jpeg", 12, 24), ("a.wav", SampleMedia.Wav, "audio/wav", 0, 0), ("a.mp3", SampleMedia.Mp3, "audio/mpeg", 0, 0), ("b.mp3", [.. "ID3"u8, .. SampleMedia.Mp3], "audio/mpeg", 0, 0),
            ("a.ogg", SampleMedia.Ogg, "audio/ogg", 0, 0), ("a.mp4", SampleMedia.Mp4, "video/mp4", 0, 0), ("a.m4a", SampleMedia.M4a, "audio/mp4", 0, 0), ("a.webm", SampleMedia.Webm, "video/webm", 0, 0),
        ];
        foreach (var (name, content, type, width, height) in files)
            Assert.Equal((name, type, width, height), new BroughtFile(name, content).Checked().File is var file ? (name, file.Type, file.Width, file.Height) : default);
    }

    [Fact]
    public void What_lies_is_damaged_or_could_run_is_refused_with_its_name()
    {
        (string Code, string Name, byte[] Content)[] hostile =
        [
            ("media-kind-unknown", "a.png", Encoding.UTF8.GetBytes("<html><script>alert(1)</script></html>")), ("media-svg", "a.svg", Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>")),
            ("media-svg", "a.png", Encoding.UTF8.GetBytes("\uFEFF<?xml version='1.0'?><svg/>")), ("media-lies", "a.jpg", SampleMedia.Png()), ("media-lies", "a.png.exe", SampleMedia.Png()), ("media-lies", "a", SampleMedia.Png()),
            ("media-broken", "a.png", SampleMedia.Png()[..40]), ("media-broken", "a.jpg", SampleMedia.Jpeg[..60]), ("media-empty", "a.png", []), ("media-kind-unknown", "a.pdf", Encoding.ASCII.GetBytes("%PDF-1.7")),
            ("media-kind-unknown", "a.exe", [0x4D, 0x5A, 0x90, 0]), ("media-kind-unknown", "a.mp4", [0, 0, 0, 16, .. "ftypqt  "u8, 0, 0, 0, 0]), ("media-kind-unknown", "a.mp3", [0xFF, 0xFF, 0xFF, 0xFF]),
            ("media-too-large", "a.png", [.. SampleMedia.Png(), .. new byte[MediaLimits.MostImageBytes]]), ("media-too-large", "a.wav", [.. SampleMedia.Wav, .. new byte[MediaLimits.MostBytes]]),
            ("media-too-many-pixels", "a.gif", [.. SampleMedia.Gif[..6], 0xFF, 0xFF, 0xFF, 0xFF, .. SampleMedia.Gif[10..]]),
        ];
        foreach (var (code, name, content) in hostile)
            Assert.Equal((code, name), Assert.Throws<InputException>(() => new BroughtFile(name, content).Checked()).Problems[0] is var problem ? (problem.Code, problem.Where!.File) : default);
    }

    [Fact]
    public void Of_a_photograph_stays_what_is_seen_and_how_it_was_held()
    {
        var (file, bare) = new BroughtFile("foto.jpg", SampleMedia.Photograph).Checked();
        var said = Encoding.Latin1.GetString(bare);
        foreach (var word in new[] { "41.3874", "Ada", "lloc", "rere la fi" })
            Assert.DoesNotContain(word, said, StringComparison.Ordinal);
        Assert.Equal((12, 24), PictureSize.Of("image/jpeg", bare));
        Assert.True(bare.AsSpan().IndexOf(SampleMedia.Jpeg.AsSpan()[^200..^2]) > 0);
        Assert.Equal((file, bare), new BroughtFile("foto.jpg", bare).Checked() is var again ? (again.File, again.Content.AsSpan().SequenceEqual(bare) ? bare : null!) : default);
        Assert.DoesNotContain("Ada", Encoding.Latin1.GetString(new BroughtFile("a.png", SampleMedia.Png()).Checked().Content), StringComparison.Ordinal);
        var webp = new BroughtFile("a.webp", [.. SampleMedia.Webp[..4], (byte)(SampleMedia.Webp[4] + 12), .. SampleMedia.Webp[5..], .. "EXIF"u8, 4, 0, 0, 0, .. "Ada!"u8]).Checked().Content;
        Assert.Equal(SampleMedia.Webp, webp);
    }

    [FsCheck.Xunit.Property]
    public bool Whatever_is_cut_off_or_changed_in_a_file_is_taken_or_refused_and_nothing_else(byte which, ushort at, byte to, ushort length)
    {
        byte[][] samples = [SampleMedia.Photograph, SampleMedia.Png(), SampleMedia.Webp, SampleMedia.Gif, SampleMedia.Mp4, SampleMedia.Ogg, SampleMedia.Mp3];
        var content = samples[which % samples.Length].ToArray();
        content[at % content.Length] = to;
        content = content[..(1 + (length % content.Length))];
        foreach (var extension in new[] { "jpg", "png", "webp", "gif", "mp4", "m4a", "ogg", "mp3" })
        {
            try
            {
                var (file, kept) = new BroughtFile($"a.{extension}", content).Checked();
                if (file.Bytes != kept.Length || new BroughtFile($"a.{extension}", kept).Checked().File != file)
                    return false;
            }
            catch (InputException)
            {
                // Said with a sentence.
            }
        }

        return true;
    }

    [Theory]
    [InlineData("../../x.png", "x.png")]
    [InlineData("C:\\fotos\\y.png", "y.png")]
    [InlineData("🎉 festa.png", "🎉 festa.png")]
    [InlineData("exe\u202Egnp.png", "exegnp.png")]
    [InlineData("קול.mp3", "קול.mp3")]
    [InlineData("a\0b\n<c>.png", "abc.png")]
    [InlineData("...", "")]
    [InlineData("cafe\u0301.png", "caf\u00E9.png")]
    public void A_name_has_no_folders_and_nothing_that_is_not_seen(string given, string kept) => Assert.Equal(kept, MediaName.Of(given));
}
