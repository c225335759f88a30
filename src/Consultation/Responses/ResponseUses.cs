using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Data;
using Talaia.Metamodel.Proposals;

namespace Talaia.Consultation.Responses;

/// <summary>How many sent responses, of all waves, were asked about elements.</summary>
internal sealed class ResponseUses(TalaiaDb db, KnownQuestionnaires questionnaires) : IElementUses
{
    public async Task<ElementUse> OfAsync(IReadOnlyCollection<string> codes, CancellationToken cancel = default)
    {
        var count = 0;
        foreach (var wave in await db.Set<Wave>().Select(wave => wave.Id).ToListAsync(cancel))
        {
            if ((await questionnaires.OfAsync(db, wave, cancel)).Questions.Any(question => codes.Contains(question.Element)))
                count += await db.Set<Response>().CountAsync(response => response.WaveId == wave && response.SentRevision != null, cancel);
        }

        return new ElementUse("response", count);
    }
}
