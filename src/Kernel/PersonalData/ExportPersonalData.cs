namespace Talaia.Kernel.PersonalData;

/// <summary>All that the house keeps about one person, as data that other programs can read (Regulation (EU) 2016/679, articles 15 and 20).</summary>
public sealed class ExportPersonalData(IEnumerable<IPersonalData> holders)
{
    /// <returns>Rows by the register's names, in their order; a name without rows has an empty list.</returns>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<object>>> RunAsync(DataSubject person, CancellationToken cancel = default)
    {
        var all = new SortedDictionary<string, IReadOnlyList<object>>(StringComparer.Ordinal);
        foreach (var holder in holders)
            all[holder.Name] = await holder.ExportAsync(person, cancel);
        return all;
    }
}
