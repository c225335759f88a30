using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Talaia.Access.Invitations;
using Talaia.Access.Sessions;
using Talaia.Consultation.Invitations;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Responses;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Data;
using Talaia.Kernel.Jobs;
using Talaia.Kernel.Mail;
using Talaia.Metamodel.TownModels.Agreements;
using Talaia.Metamodel.TownModels.Amendments;
using Talaia.Metamodel.TownModels.Maturity;
using Talaia.Metamodel.TownModels.Pieces;
using Talaia.TestKit;
using Talaia.Territory.People;

namespace Talaia.Web.Tests.Http;

/// <summary>Nobody of one municipality sees another's drafts, answers or people, or changes them: every endpoint that takes an id is asked for the other's.</summary>
public sealed class BodyIsolationTest
{
    /// <summary>Stands in every answer, name and address of the other municipality.</summary>
    private const string Marker = "zxmarca";

    /// <summary>The marker's beginning: what is searched for comes back in the page and is no leak.</summary>
    private const string Part = "zxmarc";
    private const string Other = "080771";
    private const string Own = "080193";
    private const int Most = 150;

    [Theory, Engines]
    public async Task No_page_shows_another_municipalitys_drafts_or_people(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        var other = await FillAsync(site);
        foreach (var (page, address) in new[] { (await other.Coordinator.GetAsync("/ca/compte/collegues"), "people"), (await other.Coordinator.GetAsync($"/ca/questionari/{FilledHouse.Wave}/{other.Section}"), "draft"), (await other.Coordinator.GetAsync("/ca/compte/puzle"), "town model"), (await other.Coordinator.GetAsync("/ca/compte/esmenes"), "amendments") })
            Assert.True(page.Body.Contains(Marker, StringComparison.Ordinal), $"the {address} of its own coordinator show no marker");

        var leaks = new ConcurrentBag<string>();
        var asked = 0;
        await Parallel.ForEachAsync(await StrangersAsync(site), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (stranger, _) =>
        {
            var (who, visitor) = stranger;
            Interlocked.Add(ref asked, await LookAroundAsync(site, other, visitor, leak => leaks.Add($"{who}: {leak}")));
            visitor.Dispose();
        });

        Assert.Empty(leaks);
        Assert.True(asked > 1000, $"only {asked} addresses were asked for");
        other.Coordinator.Dispose();
    }

    /// <summary>Every address that is read, and the pages that these lead to.</summary>
    /// <returns>How many were asked for.</returns>
    private static async Task<int> LookAroundAsync(OpenSite site, OtherBody other, Visitor visitor, Action<string> leaks)
    {
        var addresses = site.Endpoints.Where(IsRead).SelectMany(endpoint => Addresses(endpoint, other)).Distinct().ToList();
        var next = new Queue<string>([.. addresses, .. addresses.Where(address => !address.EndsWith(".pdf", StringComparison.Ordinal))
            .SelectMany(address => new[] { $"{address}?{Queries(other)}", $"{address}?q={Part}", $"{address}?q={Part}&format=csv", $"{address}?format=csv&{Queries(other)}" })]);
        var seen = new HashSet<string>();
        var (asked, crawled) = (0, 0);
        while (next.TryDequeue(out var address))
        {
            if (!seen.Add(address))
                continue;
            var page = await visitor.GetAsync(address);
            asked++;
            if (page.Body.Contains(Marker, StringComparison.OrdinalIgnoreCase) || page.Location.Contains(Marker, StringComparison.Ordinal))
                leaks($"{address} ({page.Status})");
            if (crawled >= Most || page.ContentHeaders.ContentType?.MediaType != "text/html")
                continue;
            foreach (var link in page.Document.QuerySelectorAll("a[href^='/ca/']").Select(found => found.GetAttribute("href")!.Split('#')[0]).Where(link => !seen.Contains(link)).Distinct())
            {
                if (crawled >= Most)
                    break;
                if (IsNew(link, seen))
                {
                    next.Enqueue(link);
                    crawled++;
                }
            }
        }

        return asked;
    }

    [Theory, Engines]
    public async Task No_form_changes_another_municipalitys_drafts_or_people(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        var other = await FillAsync(site);
        var before = await RowsAsync(site, other);
        Assert.True(before.Count > 6, string.Join(", ", before.Keys));
        foreach (var (who, visitor) in await StrangersAsync(site))
        {
            var token = await visitor.TokenAsync();
            foreach (var endpoint in site.Endpoints)
            {
                foreach (var method in (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []).Where(method => method != "GET"))
                {
                    foreach (var address in Addresses(endpoint, other).Where(address => !address.EndsWith("/sortiu", StringComparison.Ordinal)).Distinct())
                    {
                        using var content = address.StartsWith("/api/", StringComparison.Ordinal)
                            ? (HttpContent)new StringContent($$$"""{"answers":{"{{{other.Text}}}":"{{{Marker}}}"}}""", Encoding.UTF8, "application/json")
                            : new FormUrlEncodedContent(Fields(other, token));
                        await visitor.SendAsync(new HttpMethod(method), address, content, ("RequestVerificationToken", token), ("Idempotency-Key", $"{who}"));
                    }
                }
            }

            var after = await RowsAsync(site, other);
            Assert.Equal((who, Write(before)), (who, Write(after)));
            visitor.Dispose();
        }

        other.Coordinator.Dispose();
    }

    private sealed record OtherBody(Visitor Coordinator, string Section, string Text, IReadOnlyList<string> People, string Invitation, string Session, IReadOnlyList<string> Letters, IReadOnlyList<string> Jobs)
    {
        public IReadOnlyList<string> Ids => [.. People, Invitation, Session, .. Letters, .. Jobs];
    }

    private static async Task<OtherBody> FillAsync(OpenSite site)
    {
        var people = new List<string>();
        foreach (var role in Role.OfMunicipality)
            people.Add((await site.UseAsync<AddPerson, PersonRow>(add => add.RunAsync(new NewPerson($"{Marker}.{role}@prova.talaia.example", $"Prova {Marker} {role}", role, Other), "test"))).Id.ToString());
        var coordinator = Guid.Parse(people[0]);
        await site.UseAsync<Talaia.Access.Accounts.OpenDemonstrationAccount>(open => open.RunAsync(coordinator, FilledHouse.Password, "test"));
        var asked = (await site.UseAsync<ReadQuestionnaire, Questionnaire?>(read => read.OfWaveAsync(FilledHouse.Wave)))!;
        var text = asked.Questions.First(question => question.Kind == QuestionKind.Text);
        await site.UseAsync<SaveAnswers>(save => save.RunAsync(FilledHouse.Wave, Other, new Dictionary<string, AnswerValue?> { [text.Path] = AnswerValue.Of($"Un text amb {Marker}"), [asked.Needs[0].Seriousness!] = AnswerValue.Of("3") }, "test", coordinator.ToString()));
        await site.UseAsync<EditPieces>(edit => edit.RunAsync(Other, [
            new PieceEdit("MU.1.1.1", PieceState.Planned, PiecePriority.High, Note: $"Nota {Marker}") { SetsObjective = true, Objective = new Objective(new DateOnly(2030, 1, 1), $"Càrrec {Marker}") },
            new PieceEdit("MU.2.1.2", PieceState.NotApplicable, PiecePriority.Low, $"Motiu {Marker}")], coordinator.ToString()));
        await site.UseAsync<AssessMaturity>(assess => assess.RunAsync(Other, 3, $"Font {Marker}", coordinator.ToString()));
        await site.UseAsync<OfferModel>(offer => offer.RunAsync(Other, coordinator.ToString()));
        await site.UseAsync<FileAmendment>(file => file.RunAsync(Other, new NewAmendment($"Valor {Marker}", "2", "3", $"Perquè {Marker}", $"Prova {Marker}"), coordinator.ToString()));
        var invitation = await site.UseAsync<InvitePerson, Guid>(invite => invite.RunAsync(
            new NewPerson($"{Marker}.convidada@prova.talaia.example", $"Convidada {Marker}", Role.Reader, Other), new InvitationPage("http://127.0.0.1/ca/convit/", "Prova"), coordinator.ToString()));
        await site.UseAsync<IssueLink>(issue => issue.RunAsync(FilledHouse.Wave, Other, "test"));
        var visitor = await site.SignInAsync($"{Marker}.coordinator@prova.talaia.example");
        var session = (await site.UseAsync<ReadSessions, List<SessionRow>>(read => read.RunAsync(coordinator)))[0].Id.ToString();
        var letters = await site.UseAsync<TalaiaDb, List<string>>(db => db.Set<Letter>().Select(letter => letter.Id.ToString()).ToListAsync());
        var jobs = await site.UseAsync<TalaiaDb, List<string>>(db => db.Set<Job>().OrderByDescending(job => job.Id).Take(3).Select(job => job.Id.ToString()).ToListAsync());
        return new OtherBody(visitor, text.Section, text.Path, people, invitation.ToString(), session, letters, jobs);
    }

    private static async Task<List<(string Who, Visitor Visitor)>> StrangersAsync(OpenSite site)
    {
        var strangers = new List<(string, Visitor)> { ("anonymous", site.Visit()) };
        foreach (var role in Role.OfMunicipality)
            strangers.Add((role, await site.SignInAsync($"{role}.{Own}@prova.talaia.example")));
        var link = await site.UseAsync<IssueLink, IssuedLink>(issue => issue.RunAsync(FilledHouse.Wave, Own, "test"));
        var holder = site.Visit();
        Assert.Equal(302, (await holder.GetAsync($"/ca/q/{link.Token}")).Status);
        strangers.Add(("link", holder));
        return strangers;
    }

    private static bool IsRead(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") ?? true;

    /// <summary>The endpoint with the other's ids in every parameter: each id once in all parameters that may take one.</summary>
    private static IEnumerable<string> Addresses(RouteEndpoint endpoint, OtherBody other)
    {
        var example = Route.Of(endpoint).First();
        var names = endpoint.RoutePattern.Parameters.Select(parameter => parameter.Name).ToHashSet();
        string Address(string id) => example.Pattern
            .Replace("{lang}", "ca", StringComparison.Ordinal).Replace("{codi6}", Other, StringComparison.Ordinal).Replace("{wave}", FilledHouse.Wave, StringComparison.Ordinal)
            .Replace("{section}", other.Section, StringComparison.Ordinal)
            .Replace("{person}", id, StringComparison.Ordinal).Replace("{invitation}", id, StringComparison.Ordinal)
            .Replace("{id}", id, StringComparison.Ordinal).Replace("{job}", id, StringComparison.Ordinal).Replace("{key}", id, StringComparison.Ordinal).Replace("{name}", id, StringComparison.Ordinal);
        var shape = names.Overlaps(["person", "invitation", "id", "job", "key", "name"]) ? other.Ids.Select(Address) : [Address("")];
        foreach (var address in shape)
            yield return Filled(address, example);
    }

    // What is left are things of everybody: the example stands for them.
    private static string Filled(string address, Route example)
    {
        var parts = address.Split('/');
        var examples = example.Address.Split('/');
        return string.Join('/', parts.Select((part, i) => part.Contains('{', StringComparison.Ordinal) ? examples[i] : part));
    }

    private static string Queries(OtherBody other) =>
        $"codi6={Other}&municipi={Other}&qui={other.People[0]}&fitxa=person/{other.People[0]}&onada={FilledHouse.Wave}&persona={other.People[0]}&id={other.Invitation}";

    private static List<KeyValuePair<string, string>> Fields(OtherBody other, string token) =>
    [
        new("__RequestVerificationToken", token), new("confirmat", "si"), new("codi6", Other), new("town", Other), new("municipality", Other), new("body", Other), new("host", Other),
        new("person", other.People[0]), new("invitation", other.Invitation), new("id", other.Invitation), new("session", other.Session), new("role", Role.Reader), new("language", "es"),
        new("address", $"{Marker}.convidada@prova.talaia.example"), new("name", "Nou nom"), new("asked", other.Text), new(other.Text, "Un altre text"), new("email", "ningu@prova.talaia.example"), new("idempotency-key", "aïllament"),
    ];

    // Of pages that differ in a number or a code only, a few stand for all.
    private static bool IsNew(string link, HashSet<string> seen)
    {
        var shape = "~" + string.Concat(link.Split('?')[0].Select(letter => char.IsAsciiDigit(letter) ? '0' : letter));
        return seen.Add(shape) || seen.Add(shape + "~");
    }

    /// <summary>By table, the hash of all rows that name the other municipality or one of its people. Letters and jobs go their own way meanwhile.</summary>
    private static Task<SortedDictionary<string, string>> RowsAsync(OpenSite site, OtherBody other) => site.UseAsync<TalaiaDb, SortedDictionary<string, string>>(async db =>
    {
        string[] marks = [Other, Marker, .. other.People, other.Invitation];
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(entity => entity.GetTableName()).OfType<string>().Distinct().Where(table => table is not ("letters" or "jobs" or "sign_in_links")))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            var rows = new List<string>();
            while (await reader.ReadAsync())
            {
                var row = string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader, i)));
                if (marks.Any(mark => row.Contains(mark, StringComparison.OrdinalIgnoreCase)))
                    rows.Add(row);
            }

            rows.Sort(StringComparer.Ordinal);
            if (rows.Count > 0)
                hashes[table] = $"{rows.Count} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows))))[..12]}";
        }

        return hashes;
    });

    private static string Text(DbDataReader reader, int i) => reader.GetValue(i) switch
    {
        byte[] bytes => Encoding.UTF8.GetString(bytes),
        var value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Write(SortedDictionary<string, string> rows) => string.Join("; ", rows.Select(row => $"{row.Key}: {row.Value}"));
}
