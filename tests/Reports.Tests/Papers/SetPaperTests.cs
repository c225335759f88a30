using System.Globalization;
using Talaia.Reports.Papers;
using Talaia.Reports.Tests.Typesetting;

namespace Talaia.Reports.Tests.Papers;

/// <summary>A form's pictures on paper.</summary>
public sealed class SetPaperTests(TypesettingFixture typesetting) : IClassFixture<TypesettingFixture>
{
    private static readonly DateTimeOffset Moment = DateTimeOffset.Parse("2026-09-14T08:30:00Z", CultureInfo.InvariantCulture);

    // One point of GIF and one of PNG, as their formats' own examples have them.
    private static readonly byte[] Gif = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static Paper Form { get; } = new("ca", "Camins", "Prova", "Responeu.", "Pàgina {page} de {of}",
    [
        new PaperPictures([new PaperPicture("mapa", "image/png", 800, 400, "El mapa dels camins")]),
        new PaperQuestion(1, "Quin?", null, null, ["Amunt", "Avall"], 0, []) { Pictures = [new PaperPicture("gif", "image/gif", 2000, 3000)], BoxPictures = [new PaperPicture("mapa", "image/png", 800, 400), null] },
    ]);

    [Fact]
    public async Task Pictures_are_printed_and_one_that_stands_alone_has_its_words()
    {
        var pdf = await new SetPaper(typesetting.Pool).RunAsync(Form, Moment, (picture, _) => Task.FromResult(picture.Key == "gif" ? Gif : Png), TestContext.Current.CancellationToken);
        var images = await TypesettingFixture.LookAsync(pdf.Bytes, "pdfimages", "-list", "FILE");
        Assert.True(images.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length >= 4, images);
        Assert.Contains("Figure", await TypesettingFixture.LookAsync(pdf.Bytes, "pdfinfo", "-struct", "FILE"), StringComparison.Ordinal);
        Assert.Equal(pdf.Bytes, (await new SetPaper(typesetting.Pool).RunAsync(Form, Moment, (picture, _) => Task.FromResult(picture.Key == "gif" ? Gif : Png), TestContext.Current.CancellationToken)).Bytes);
    }

    [Fact]
    public async Task A_picture_that_cannot_be_set_leaves_the_form_without_pictures_and_the_next_form_unharmed()
    {
        var pdf = await new SetPaper(typesetting.Pool).RunAsync(Form, Moment, (picture, _) => Task.FromResult(Png[..40]), TestContext.Current.CancellationToken);
        Assert.Contains("Avall", await TypesettingFixture.LookAsync(pdf.Bytes, "pdftotext", "FILE", "-"), StringComparison.Ordinal);
        Assert.Equal(pdf.Bytes, (await new SetPaper(typesetting.Pool).RunAsync(Form, Moment, cancel: TestContext.Current.CancellationToken)).Bytes);
    }

    [Fact]
    public async Task Megabytes_of_pictures_travel_to_the_typesetter_and_what_is_too_much_is_left_out()
    {
        byte[] large = [.. Png, .. new byte[20 << 20]];
        var pdf = await new SetPaper(typesetting.Pool).RunAsync(Form, Moment, (_, _) => Task.FromResult(large), TestContext.Current.CancellationToken);
        Assert.Contains("image", await TypesettingFixture.LookAsync(pdf.Bytes, "pdfimages", "-list", "FILE"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(300, 150, 130, 85, 50.8, 25.4)]
    [InlineData(3000, 1500, 130, 85, 130, 65)]
    [InlineData(100, 3000, 48, 36, 1.2, 36)]
    public void A_picture_is_printed_no_larger_than_its_room(int width, int height, double mostWidth, double mostHeight, double wide, double high)
    {
        var (printedWidth, printedHeight) = new PaperPicture("x", "image/png", width, height).In(mostWidth, mostHeight);
        Assert.Equal((wide, high), (Math.Round(printedWidth, 1), Math.Round(printedHeight, 1)));
    }
}
