using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.PersonalData;

namespace Talaia.Kernel.Mail;

/// <summary>Letters that have not left yet, and those that never will; what has left holds no name and no address. Forgotten by date, whatever became of them.</summary>
internal sealed class LetterData(TalaiaDb db) : IPersonalData
{
    public string Name => "letters";

    public int? DefaultDays => 90;

    public async Task<IReadOnlyList<object>> ExportAsync(DataSubject person, CancellationToken cancel) =>
        await db.Set<Letter>().AsNoTracking().Where(letter => letter.Address == person.Email).OrderBy(letter => letter.Id)
            .Select(letter => (object)new { letter.Template, letter.Language, letter.Name, letter.Address, letter.CreatedAt }).ToListAsync(cancel);

    public Task<int> EraseAsync(DataSubject person, CancellationToken cancel) => db.Set<Letter>().Where(letter => letter.Address == person.Email).ExecuteDeleteAsync(cancel);

    public Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancel) => db.Set<Letter>().Where(letter => letter.CreatedAt < before).ExecuteDeleteAsync(cancel);
}
