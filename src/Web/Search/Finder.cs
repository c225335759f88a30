using Talaia.Conference.Editions;
using Talaia.Foresight.Signals;
using Talaia.Foresight.Trends;
using Talaia.Innovation.Challenges;
using Talaia.Innovation.Ideas;
using Talaia.Innovation.Pilots;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;
using Talaia.Kernel.Search;
using Talaia.Kernel.Texts;
using Talaia.Kernel.Wording;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Solutions;
using Talaia.Reports.Publishing;
using Talaia.Territory.Municipalities;
using Talaia.Web.Access;
using Talaia.Web.Loop;

namespace Talaia.Web.Search;

/// <summary>
/// Finds everything that the reader may see: pages and acts by their names, sheets by their words. Whether a sheet may be seen is asked of the room
/// that names it, so a draft is found by the office only; people are never found.
/// </summary>
internal sealed class Finder(SearchSheets search, IEnumerable<ISheetNames> names, PlacesToGo places, IHttpContextAccessor http, Links to, Say say)
{
    private static readonly string[] Public =
    [
        MunicipalityRef.Kind, ElementRef.Kind, SolutionRef.Kind, TrendKey.Kind, ChallengeRef.Kind, IdeaRef.Kind, PilotRef.Kind, ReportRef.Kind,
        ConferenceKey.EditionKind, ConferenceKey.SessionKind, ConferenceKey.KeyIdeaKind,
    ];

    private bool IsOfOffice => http.HttpContext?.User.IsOfOffice() == true;

    /// <param name="most">Most of each kind.</param>
    public async Task<IReadOnlyList<FoundGroup>> RunAsync(string query, int most, CancellationToken cancel = default)
    {
        var groups = await places.FindAsync(query, most);
        string[] kinds = IsOfOffice ? [.. Public, SignalKey.Kind] : Public;
        foreach (var kind in (await search.FindTypedAsync(kinds, query, Math.Max(most, LookedAt), cancel)).GroupBy(sheet => sheet.Kind))
        {
            var items = await NamedAsync([.. kind], query, cancel);
            if (items.Count > 0)
                groups.Add(new FoundGroup(kind.Key, say[$"search.kind.{kind.Key}"], [.. items.Take(most)]));
        }

        return groups;
    }

    // Looked at more than shown: the best by their words first, and among them those whose name begins with what was typed.
    private const int LookedAt = 40;

    private async Task<IReadOnlyList<Found>> NamedAsync(List<Ref> sheets, string query, CancellationToken cancel)
    {
        var namer = names.First(known => known.Kind == sheets[0].Kind);
        var named = await namer.OfAsync([.. sheets.Select(sheet => sheet.Key)], IsOfOffice, cancel);
        var typed = Folding.SortKey(query.Trim());
        return [.. sheets.Where(sheet => named.ContainsKey(sheet.Key))
            .Select(sheet => (sheet, name: named[sheet.Key].Resolve(say.Language.Code), href: SheetAddress.Of(sheet, to, IsOfOffice)))
            .Where(found => found.href is not null)
            .OrderBy(found => Folding.SortKey(found.name.Text).StartsWith(typed, StringComparison.Ordinal) ? 0 : Folding.Fold(found.name.Text).Contains(typed, StringComparison.Ordinal) ? 1 : 2)
            .Select(found => new Found(found.name.Text, found.href!, TagOf(found.name.Language), NoteOf(found.sheet)))];
    }

    private string? TagOf(string language) =>
        language == say.Language.Code || !Language.TryParse(language, out var known) ? null : known.Tag;

    private static string? NoteOf(Ref sheet) => sheet.Kind is ElementRef.Kind or ReportRef.Kind ? sheet.Key : null;
}
