using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Forms.Media;
using Talaia.Consultation.Forms.Versions;
using Talaia.Consultation.Questionnaires;
using Talaia.Kernel.Data;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Identity;
using Talaia.Metamodel.Releases;

namespace Talaia.Consultation.Waves;

/// <summary>Reads a form as the questionnaire of a wave that stands on a release: what its questions ask about is found in that release, by succession where it was called otherwise.</summary>
internal static class FormQuestionnaires
{
    /// <param name="version">A version of a form that is there.</param>
    public static async Task<(Questionnaire Questionnaire, AskedTree Tree)> OfAsync(TalaiaDb db, Guid version, Guid release, CancellationToken cancel)
    {
        var read = await db.Set<FormVersion>().Where(known => known.Id == version).Select(known => new { known.Workbook, known.Media }).SingleAsync(cancel);
        var plan = WorkbookJson.Plan(read.Workbook);
        var named = plan.Form.Questions.Select(question => question.Element).OfType<string>().Distinct().ToList();
        var tree = named.Count == 0 ? AskedTree.Empty : await TreeAsync(db, release, named, cancel);
        return (new Questionnaire(plan, tree) { Media = MediaShelf.Read(read.Media) }, tree);
    }

    private static async Task<AskedTree> TreeAsync(TalaiaDb db, Guid release, List<string> named, CancellationToken cancel)
    {
        var elements = await new ReadElements(db).OfReleaseAsync(release, cancel);
        var codes = elements.Select(element => element.Code).ToHashSet(StringComparer.Ordinal);
        var carried = new Dictionary<string, string>(StringComparer.Ordinal);
        var open = named.Where(code => !codes.Contains(code)).ToHashSet(StringComparer.Ordinal);
        if (open.Count > 0)
        {
            var ends = await new ReadLineage(db).EndsAsync(codes.Contains, cancel);
            foreach (var code in open.ToList())
            {
                if (ends(code) is { } end && open.Remove(code))
                    carried[code] = end;
            }

            await AddFormerAsync(db, elements, codes, ends, open, cancel);
        }

        return new AskedTree(elements, carried);
    }

    /// <summary>Elements that go on in none, or in several, as the newest release that had them knew them, below what has become of those above.</summary>
    private static async Task AddFormerAsync(TalaiaDb db, List<ElementRow> elements, HashSet<string> codes, Func<string, string?> ends, HashSet<string> open, CancellationToken cancel)
    {
        if (open.Count == 0)
            return;
        foreach (var release in await new ReadReleases(db).AllAsync(cancel))
        {
            var former = (await new ReadElements(db).OfReleaseAsync(release.Id, cancel)).ToDictionary(element => element.Code, StringComparer.Ordinal);
            foreach (var code in open.Where(former.ContainsKey).ToList())
            {
                Add(former[code]);
                open.Remove(code);
            }

            if (open.Count == 0)
                return;

            // Parents first: the rows behind those of the release stand in the order of a tree too.
            string Add(ElementRow row)
            {
                if (codes.Contains(row.Code))
                    return row.Code;
                if (ends(row.Code) is { } end)
                    return end;
                var parent = row.ParentCode is { } above ? Add(former[above]) : null;
                codes.Add(row.Code);
                elements.Add(row with { ParentCode = parent });
                return row.Code;
            }
        }
    }
}
