using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Talaia.Consultation.Forms.Media;
using Talaia.Kernel.Problems;
using Talaia.TestKit;

namespace Talaia.Consultation.Tests.Forms.Media;

/// <summary>A form and its files in one ZIP, well meant and not.</summary>
public sealed class FormPackageTest
{
    private static readonly byte[] Form = Encoding.UTF8.GetBytes("| survey | type | name | label |\n");

    [Fact]
    public void The_form_is_found_and_files_lose_their_folders()
    {
        var package = FormPackage.Read(SampleMedia.Zip(("form/", []), ("form/enquesta.md", Form), ("form/enquesta-media/../../x.png", [1]), ("form/enquesta-media/pobles.csv", [2]), ("__MACOSX/form/._enquesta.md", [3]), (".DS_Store", [4]), ("so 🎉.mp3", [5])), "tot.zip")!;
        Assert.Equal("enquesta.md", package.Name);
        Assert.Equal(["x.png", "pobles.csv", "so 🎉.mp3"], package.Files.Select(file => file.Name));
        Assert.Null(FormPackage.Read(Form, "enquesta.md"));
    }

    [Fact]
    public void Bombs_crowds_doubles_and_what_is_cut_off_are_refused_in_a_sentence()
    {
        var bomb = SampleMedia.Zip(("f.md", Form), ("a.png", new byte[MediaLimits.MostBytes + 1]));
        Assert.True(bomb.Length < 100_000);
        var lies = bomb.ToArray(); // says that it unpacks to ten bytes
        var entry = lies.AsSpan().LastIndexOf("PK\x01\x02"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(lies.AsSpan(entry + 24), 10);
        var many = SampleMedia.Zip([("f.md", Form), .. Enumerable.Range(0, 10_000).Select(i => ($"{i}.png", Array.Empty<byte>()))]);
        var tooMuch = SampleMedia.Zip([("f.md", Form), .. Enumerable.Range(0, 6).Select(i => ($"{i}.png", new byte[MediaLimits.MostBytes - 1]))]);
        (string Code, byte[] Content)[] hostile =
        [
            ("media-too-large", bomb), ("package-too-many", many), ("package-too-many", SampleMedia.Zip([("f.md", Form), .. Enumerable.Range(0, 301).Select(i => ($"{i}.png", Array.Empty<byte>()))])), ("media-total", tooMuch),
            ("media-doubled", SampleMedia.Zip(("f.md", Form), ("a/x.png", [1]), ("b/x.png", [2]))), ("package-no-form", SampleMedia.Zip(("a.png", [1]))), ("package-which-form", SampleMedia.Zip(("a.md", Form), ("b.md", Form))),
            ("package-broken", SampleMedia.Zip(("f.md", Form))[..40]),
        ];
        foreach (var (code, content) in hostile)
            Assert.Equal(code, Assert.Throws<InputException>(() => FormPackage.Read(content, "tot.zip")).Problems[0].Code);
        Assert.True(Record.Exception(() => Assert.Equal(10, FormPackage.Read(lies, "tot.zip")!.Files.Single().Content.Length)) is null or InputException);
    }

    [Fact]
    public async Task What_is_written_is_read_again_and_is_the_same_each_time()
    {
        (string, Func<Stream>)[] files = [("so 🎉.mp3", () => new MemoryStream(SampleMedia.Mp3)), ("x.png", () => new MemoryStream(SampleMedia.Png()))];
        using var one = new MemoryStream();
        using var other = new MemoryStream();
        await FormPackage.WriteAsync(one, "f.md", Form, files, TestContext.Current.CancellationToken);
        await FormPackage.WriteAsync(other, "f.md", Form, files, TestContext.Current.CancellationToken);
        Assert.Equal(one.ToArray(), other.ToArray());
        var package = FormPackage.Read(one.ToArray(), "f.zip")!;
        Assert.Equal(Form, package.Form);
        Assert.Equal([("so 🎉.mp3", SampleMedia.Mp3.Length), ("x.png", SampleMedia.Png().Length)], package.Files.Select(file => (file.Name, file.Content.Length)));
        using var zip = new ZipArchive(one, ZipArchiveMode.Read);
        Assert.Equal(["f.md", "media/so 🎉.mp3", "media/x.png"], zip.Entries.Select(entry => entry.FullName));
    }
}
