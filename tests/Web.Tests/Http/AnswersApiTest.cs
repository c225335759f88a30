using System.Text.Json;
using Talaia.Consultation.Invitations;
using Talaia.TestKit;
using Talaia.Territory.Municipalities;

namespace Talaia.Web.Tests.Http;

/// <summary>Answers over HTTP, as other systems send them.</summary>
public sealed class AnswersApiTest(Sites sites)
{
    // Each test answers for a town of its own, in a province that no other test writes to.
    private static int _town;

    [Theory, Engines]
    public async Task A_save_is_answered_with_its_revision_and_read_again(Engine engine)
    {
        var (program, address, bearer) = await ProgramAsync(engine);
        var saved = await program.PostJsonAsync(address, """{"answers":{"/ET/ET.2/seriousness":"3","/ET/ET.2/missing":["people","time"],"/ET/text":"Ens cal ajuda."}}""", bearer, Key("a"));
        var read = await program.GetAsync(address, bearer);

        Assert.Equal(200, saved.Status);
        Assert.Equal(["revision", "savedAt", "answers"], Names(saved.Json));
        Assert.Equal(1, saved.Json.GetProperty("revision").GetInt32());
        Assert.Equal(3, saved.Json.GetProperty("answers").GetInt32());
        Assert.Equal(["revision", "savedAt", "sentAt", "answers"], Names(read.Json));
        Assert.Equal("3", read.Json.GetProperty("answers").GetProperty("/ET/ET.2/seriousness").GetString());
        Assert.Equal(["people", "time"], read.Json.GetProperty("answers").GetProperty("/ET/ET.2/missing").EnumerateArray().Select(value => value.GetString()));
        Assert.Equal("no-store", read.Header("Cache-Control"));
        Assert.Null(saved.Header("Server"));
    }

    [Theory, Engines]
    public async Task The_same_key_counts_once_and_for_other_answers_is_refused(Engine engine)
    {
        var (program, address, bearer) = await ProgramAsync(engine);
        var first = await program.PostJsonAsync(address, """{"answers":{"/ET/ET.2/seriousness":"3"}}""", bearer, Key("once"));
        var again = await program.PostJsonAsync(address, """{"answers":{"/ET/ET.2/seriousness":"3"}}""", bearer, Key("once"));
        var other = await program.PostJsonAsync(address, """{"answers":{"/ET/ET.2/seriousness":"0"}}""", bearer, Key("once"));

        Assert.Equal(first.Body, again.Body);
        Assert.Equal(409, other.Status);
        Assert.Equal("idempotency-key-reused", other.Json.GetProperty("title").GetString());
        Assert.Equal(1, (await program.GetAsync(address, bearer)).Json.GetProperty("revision").GetInt32());
    }

    [Theory]
    [InlineData("", 422)]
    [InlineData("{", 422)]
    [InlineData("[]", 422)]
    [InlineData("null", 422)]
    [InlineData("""{"other":{}}""", 422)]
    [InlineData("""{"answers":[]}""", 422)]
    [InlineData("""{"answers":{"/ET/ET.2/seriousness":3}}""", 422)]
    [InlineData("""{"answers":{"/ET/ET.2/seriousness":{"a":{"b":{"c":{"d":1}}}}}}""", 422)]
    [InlineData("""{"answers":{"/ET/ET.2/missing":["people",7]}}""", 422)]
    [InlineData("""{"answers":{"/ET/ET.2/seriousness":"3","/ET/ET.2/seriousness":"2"}}""", 422)]
    [InlineData("""{"answers":{"no/such":"3"}}""", 422)]
    [InlineData("""{"answers":{"/ET/ET.2/seriousness":"9"}}""", 422)]
    [InlineData("""{"answers":{"/ET/ET.2/seriousness":["1","2"]}}""", 422)]
    [InlineData("""{"answers":{"/ET/text":"\u0000"}}""", 422)]
    [InlineData("""{"answers":{"/ET/text":"\ud800"}}""", 422)]
    public async Task What_cannot_be_taken_is_refused_and_nothing_is_saved(string body, int status)
    {
        var (program, address, bearer) = await ProgramAsync(Engine.Sqlite);
        var before = await program.GetAsync(address, bearer);
        var refused = await program.PostJsonAsync(address, body, bearer, Key("bad"));

        Assert.Equal(status, refused.Status);
        Assert.Equal("application/problem+json", refused.ContentHeaders.ContentType!.MediaType);
        Assert.NotEmpty(refused.Json.GetProperty("problems").EnumerateArray());
        Assert.Equal(before.Body, (await program.GetAsync(address, bearer)).Body);
    }

    [Fact]
    public async Task Too_long_a_text_says_which_path_and_too_large_a_body_is_413()
    {
        var (program, address, bearer) = await ProgramAsync(Engine.Sqlite);
        var text = await program.PostJsonAsync(address, Text(4_001), bearer, Key("long"));
        var body = await program.PostJsonAsync(address, Text(3_000_000), bearer, Key("large"));

        Assert.Equal(422, text.Status);
        Assert.Equal("/ET/text", text.Json.GetProperty("problems")[0].GetProperty("path").GetString());
        Assert.Equal(413, body.Status);
    }

    [Fact]
    public async Task A_save_needs_a_key_and_somebody_who_may_answer()
    {
        var (program, address, bearer) = await ProgramAsync(Engine.Sqlite);
        Assert.Equal(400, (await program.PostJsonAsync(address, """{"answers":{}}""", bearer)).Status);
        Assert.Equal(400, (await program.PostJsonAsync(address, """{"answers":{}}""", bearer, Key(new string('k', 101)))).Status);
        Assert.Equal(401, (await program.PostJsonAsync(address, """{"answers":{}}""", Key("k"))).Status);
        Assert.Equal(401, (await program.PostJsonAsync(address, """{"answers":{}}""", ("Authorization", "Bearer no"), Key("k"))).Status);
        Assert.Equal(401, (await program.PostJsonAsync(address, """{"answers":{}}""", ("Authorization", "Bearer "), Key("k"))).Status);
        Assert.Equal(401, (await program.GetAsync(address)).Status);
        Assert.Equal(401, (await program.GetAsync("/api/v1/waves/no/responses/080018/answers")).Status);
    }

    [Fact]
    public async Task A_signed_in_town_hall_answers_with_the_forms_token_and_without_it_changes_nothing()
    {
        var site = await sites.OfAsync(Engine.Sqlite);
        using var town = await site.SignInAsync("respondent.080018@prova.talaia.example");
        const string address = $"/api/v1/waves/{FilledHouse.Wave}/responses/080018/answers";
        const string same = """{"answers":{"/ET/ET.2/seriousness":"3"}}""";

        Assert.Equal(400, (await town.PostJsonAsync(address, same, Key("page"))).Status);
        Assert.Equal(200, (await town.PostJsonAsync(address, same, Key("page"), ("RequestVerificationToken", await town.TokenAsync()))).Status);
    }

    [Theory]
    [InlineData(FilledHouse.ClosedWave, 409, "wave-closed")]
    [InlineData(FilledHouse.ComingWave, 409, "wave-not-open-yet")]
    [InlineData("2031-1", 422, null)]
    public async Task A_wave_that_is_not_open_takes_nothing(string wave, int status, string? code)
    {
        var site = await sites.OfAsync(Engine.Sqlite);
        using var town = await site.SignInAsync("coordinator.080193@prova.talaia.example");
        var refused = await town.PostJsonAsync(
            $"/api/v1/waves/{wave}/responses/080193/answers", """{"answers":{"/ET/ET.2/seriousness":"3"}}""", Key("late"), ("RequestVerificationToken", await town.TokenAsync()));

        Assert.Equal(status, refused.Status);
        if (code is not null)
            Assert.Equal(code, refused.Json.GetProperty("title").GetString());
    }

    private async Task<(Visitor Program, string Address, (string, string) Bearer)> ProgramAsync(Engine engine)
    {
        var site = await sites.OfAsync(engine);
        var towns = await site.UseAsync<ReadMunicipalities, List<MunicipalityRow>>(read => read.AllAsync());
        var town = towns.Where(town => town.ProvinceCode == "17").ElementAt(Interlocked.Increment(ref _town));
        var link = await site.UseAsync<IssueLink, IssuedLink>(issue => issue.RunAsync(FilledHouse.Wave, town.Codi6, "test"));
        return (site.Visit(), $"/api/v1/waves/{FilledHouse.Wave}/responses/{town.Codi6}/answers", ("Authorization", $"Bearer {link.Token}"));
    }

    private static string Text(int length) => $$$"""{"answers":{"/ET/text":"{{{new string('a', length)}}}"}}""";

    private static (string, string) Key(string key) => ("Idempotency-Key", key);

    private static IEnumerable<string> Names(JsonElement json) => json.EnumerateObject().Select(property => property.Name);
}
