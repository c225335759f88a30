namespace Talaia.Kernel.PersonalData;

/// <summary>
/// What a room keeps about people: one line of the register of processing activities (Regulation (EU) 2016/679, article 30), and how it is handed over
/// (articles 15 and 20), erased (17) and forgotten in time (5.1.e).
/// </summary>
public interface IPersonalData
{
    /// <summary>The line's name in the register, the export and the settings, such as `registrations`.</summary>
    string Name { get; }

    /// <summary>How many days it is kept unless the office says otherwise; null where it is kept as long as its purpose lasts, and nothing is forgotten by date.</summary>
    int? DefaultDays => null;

    /// <returns>What is kept about the person, ready to be written as JSON; empty where nothing is.</returns>
    Task<IReadOnlyList<object>> ExportAsync(DataSubject person, CancellationToken cancel);

    /// <summary>Erases, inside the caller's transaction, what names the person; nothing where rows hold no more than the person's key, which names nobody afterwards. What others count on (how many supported, how many came) stays true.</summary>
    /// <returns>How many rows were erased or emptied.</returns>
    Task<int> EraseAsync(DataSubject person, CancellationToken cancel) => Task.FromResult(0);

    /// <summary>Erases what is older than the days that it is kept.</summary>
    /// <returns>How many rows were erased or emptied.</returns>
    Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancel) => Task.FromResult(0);
}
