namespace Talaia.Territory.Imports;

/// <summary>
/// A row of reference data kept in step with a file. What leaves the file is not deleted, since answers of past years point at it: it is no longer current.
/// </summary>
internal interface IReferenceRow<in TFacts>
{
    string Key { get; }

    bool IsCurrent { get; }

    /// <summary>Becomes what the file says, and current.</summary>
    void Take(TFacts facts);

    void Withdraw();
}
