using Talaia.Kernel.Data;
using Talaia.Kernel.Mail;
using Talaia.Territory.Municipalities;
using Talaia.Territory.People;

namespace Talaia.Consultation.Invitations;

/// <summary>What became of asking to write to the town halls of a wave.</summary>
/// <param name="Written">Letters promised now.</param>
/// <param name="Before">People who had been written to already, and were not again.</param>
/// <param name="WithoutAddress">Town halls of which no coordinator is known.</param>
public sealed record MailedLinks(int Written, int Before, int WithoutAddress);

/// <summary>A kind of letter with a personal link to one wave.</summary>
/// <param name="Key">Names the letter to a person; of one key one is ever written.</param>
/// <param name="More">Values beside those that every letter with a link has.</param>
internal sealed record TownLetter(string Template, Guid WaveId, string WaveKey, Func<PersonName, string> Key, Func<PersonName, (string Name, string Value)[]> More);

/// <summary>Writes to the coordinators of some town halls, each with a personal link of their own (older ones go on working), in the caller's transaction.</summary>
public sealed class WriteToTowns(TalaiaDb db, ReadMunicipalities municipalities, ReadPeople people, ReadLetters letters, PostLetter post, TimeProvider clock)
{
    /// <param name="ends">By code of the municipality, until when it may answer.</param>
    internal async Task<MailedLinks> RunAsync(TownLetter letter, IReadOnlyDictionary<string, DateTimeOffset> ends, string by, CancellationToken cancel)
    {
        var names = (await municipalities.AllAsync(cancel)).Where(town => ends.ContainsKey(town.Codi6)).ToDictionary(town => town.Codi6, town => town.Name);
        var coordinators = (await people.OfMunicipalitiesAsync(names.Keys, cancel)).Where(person => person.Role == Role.Coordinator).ToList();
        var posted = await letters.PostedAsync([.. coordinators.Select(letter.Key)], cancel);
        var due = coordinators.Where(person => !posted.Contains(letter.Key(person))).ToList();
        var writing = new LinkLetters(db, post, clock);
        foreach (var person in due)
            writing.Add(letter.Template, letter.Key(person), letter.WaveId, letter.WaveKey, person, names[person.Codi6!], ends[person.Codi6!], by, letter.More(person));
        return new MailedLinks(due.Count, posted.Count, names.Count - coordinators.Select(person => person.Codi6).Distinct().Count());
    }
}
