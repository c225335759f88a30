using Microsoft.AspNetCore.Authorization;
using Talaia.Kernel.Access;
using Talaia.Kernel.Texts;
using Talaia.Kernel.Wording;
using Talaia.Web.Access;

namespace Talaia.Web.Search;

/// <summary>The pages of both navigations and what can be begun from anywhere, for whom it is open.</summary>
internal sealed class PlacesToGo(IAuthorizationService authorization, IHttpContextAccessor http, Links to, Say say)
{
    /// <summary>Pages and acts whose name holds every word of the query as the beginning of one of its own.</summary>
    public async Task<List<FoundGroup>> FindAsync(string query, int most)
    {
        var words = TextAnalysis.Words(query).ToList();
        var groups = new List<FoundGroup>();
        if (words.Count == 0)
            return groups;
        foreach (var (key, places) in new[] { ("page", Pages()), ("act", Acting()) })
        {
            var found = new List<Found>();
            foreach (var (text, href, act) in places.Where(place => Holds(place.Text, words)).Take(most))
            {
                if (act is null || await MayAsync(act))
                    found.Add(new Found(text, href));
            }

            if (found.Count > 0)
                groups.Add(new FoundGroup(key, say[$"search.kind.{key}"], found));
        }

        return groups;
    }

    private async Task<bool> MayAsync(string act) =>
        http.HttpContext is { } context && (await authorization.AuthorizeAsync(context.User, act)).Succeeded;

    private static bool Holds(string text, List<string> words)
    {
        var own = TextAnalysis.Words(text).ToList();
        return words.TrueForAll(word => own.Exists(known => known.StartsWith(word, StringComparison.Ordinal)));
    }

    private (string Text, string Href, string? Act)[] Pages() =>
    [
        (say["hosting.nav.home"], to.Home(), null), (say["hosting.nav.municipalities"], to.Municipalities(), null), (say["hosting.nav.metamodel"], to.Metamodel(), null),
        (say["hosting.nav.solutions"], to.Solutions(), null), (say["hosting.nav.needs"], to.Needs(), null), (say["hosting.nav.trends"], to.Trends(), null),
        (say["hosting.nav.reports"], to.Reports(), null), (say["hosting.nav.innovation"], to.Processes(), null), (say["hosting.nav.conference"], to.Conferences(), null),
        (say["metamodel.quality"], to.MetamodelQuality(), null), (say["statements.accessibility.title"], to.Accessibility(), null), (say["statements.legal.title"], to.LegalNotice(), null), (say["statements.privacy.title"], to.Privacy(), null), (say["style.title"], to.Style(), null),
        (say["search.page.office"], to.Office(), Permission.EnterOffice), (say["search.page.waves"], to.Waves(), Permission.RunWaves), (say["search.page.signals"], to.Signals(), Permission.TriageSignals),
        (say["search.page.sources"], to.Sources(), Permission.TriageSignals), (say["search.page.trends"], to.OfficeTrends(), Permission.CurateTrends),
        (say["search.page.reports"], to.OfficeReports(), Permission.EditReports), (say["search.page.processes"], to.OfficeProcesses(), Permission.RunProcesses),
        (say["search.page.conferences"], to.OfficeConferences(), Permission.NoteKeyIdeas),
    ];

    private (string Text, string Href, string? Act)[] Acting() =>
    [
        (say["search.act.wave"], to.Waves() + "#nova", Permission.RunWaves), (say["search.act.report"], to.OfficeReports(), Permission.EditReports),
        (say["search.act.source"], to.Sources() + "#afegiu", Permission.TriageSignals), (say["search.act.triage"], to.Signals(), Permission.TriageSignals),
        (say["search.act.process"], to.OfficeProcesses(), Permission.RunProcesses), (say["search.act.edition"], to.OfficeConferences(), Permission.RunConference),
        (say["search.act.proposal"], to.NewProposal(), Permission.TakePart),
    ];
}
