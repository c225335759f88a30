using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Invitations;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Access;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;
using Talaia.Kernel.Mail;
using Talaia.Kernel.Problems;
using Talaia.Territory.Municipalities;

namespace Talaia.Consultation.Delegations;

/// <summary>A colleague and what they are asked to answer.</summary>
/// <param name="From">The name of who asks, as the letter signs it.</param>
/// <param name="Note">Words of one's own in the letter; they are not kept once it has left.</param>
/// <param name="Language">In which the colleague is written to.</param>
public sealed record HandingOver(IReadOnlyList<string> Sections, string Name, string Email, string From, string Note, Language Language);

/// <summary>
/// Hands sections of the municipality's response to a colleague, who is written to with a personal link that opens these and no others until the wave closes.
/// Several may have the same section: it is one document and none of them loses a word.
/// </summary>
public sealed class DelegateSections(TalaiaDb db, KnownQuestionnaires questionnaires, ReadMunicipality municipalities, PostLetter post, Acting acting, TimeProvider clock)
{
    /// <summary>How many delegations a response may have standing: a town hall has not more people than this, and a letter-box is not to be filled.</summary>
    public const int Most = 40;

    internal const string Template = "delegation";

    /// <returns>The delegation's id.</returns>
    /// <exception cref="InputException">`unknown-wave`, `not-asked`, `no-section`, `unknown-section`, `missing-name`, `bad-email`, `text-too-long`.</exception>
    /// <exception cref="PermissionException">Somebody who does not answer for the whole municipality.</exception>
    /// <exception cref="RuleException">`wave-not-open-yet`, `wave-closed`, `too-many-delegations`.</exception>
    public async Task<Guid> RunAsync(string waveKey, string codi6, HandingOver handing, string by, CancellationToken cancel = default)
    {
        acting.RequireOwn(codi6, "delegate-sections");
        var wave = await OpenWaves.FindAsync(db, waveKey, codi6, clock, cancel);
        var known = (await questionnaires.OfAsync(db, wave.Id, cancel)).Sections;
        Check(handing, known);
        if (await db.Set<Delegation>().CountAsync(delegation => delegation.WaveId == wave.Id && delegation.Codi6 == codi6 && delegation.WithdrawnAt == null, cancel) >= Most)
            throw new RuleException("too-many-delegations", $"There are {Most} delegations already. Take one back first; nothing was sent.");

        var sections = known.Where(section => handing.Sections.Contains(section.Code)).ToList();
        var delegation = new Delegation(wave.Id, codi6, [.. sections.Select(section => section.Code)], handing.Name.Trim(), handing.Email.Trim(), by, clock);
        var token = LinkToken.New();
        db.Add(delegation);
        db.Add(new PersonalLink(wave.Id, codi6, token, wave.Ends, by, clock, delegation.Id));
        db.Add(new AuditEntry(by, "delegate-sections", new Ref("response", $"{waveKey}/{codi6}"), clock, string.Join(' ', delegation.Sections)));
        post.Add(new LetterDraft($"{Template}/{delegation.Id:N}", Template, handing.Language, delegation.Email, delegation.Name, new Dictionary<string, string>
        {
            ["token"] = token,
            ["wave"] = waveKey,
            ["municipality"] = (await municipalities.FindAsync(codi6, cancel))?.Name ?? codi6,
            ["from"] = handing.From.Trim(),
            ["note"] = handing.Note.Trim(),
            ["sections"] = string.Join(", ", sections.Select(section => section.Name.In(handing.Language.Code))),
            ["closes"] = wave.Ends.ToString("O", CultureInfo.InvariantCulture),
        }));
        await db.SaveChangesAsync(cancel);
        return delegation.Id;
    }

    private static void Check(HandingOver handing, IReadOnlyList<Questionnaires.Section> known)
    {
        var problems = new List<Problem>();
        if (handing.Sections.Count == 0)
            problems.Add(new Problem("no-section", "No section was chosen.", new Where(Cell: "sections")));
        if (handing.Sections.FirstOrDefault(code => known.All(section => section.Code != code)) is { } unknown)
            problems.Add(new Problem("unknown-section", $"The questionnaire has no section «{unknown}».", new Where(Cell: "sections")));
        if (handing.Name.Trim().Length is 0 or > Delegation.LongestName)
            problems.Add(new Problem("missing-name", "The name of the colleague is empty or too long.", new Where(Cell: "name")));
        if (!Mailbox.IsPlausible(handing.Email.Trim()))
            problems.Add(new Problem("bad-email", "The address is not that of a mailbox.", new Where(Cell: "email")));
        if (handing.Note.Length > Delegation.LongestNote)
            problems.Add(new Problem("text-too-long", $"The note takes at most {Delegation.LongestNote} characters.", new Where(Cell: "note")));
        if (problems.Count > 0)
            throw new InputException(problems);
    }
}
