namespace Talaia.Consultation.Needs;

/// <summary>
/// The overall need that a public map may colour each municipality with. Made-up answers are shown town by town; real ones only as the mean of the comarca,
/// and that only where enough towns answered, so that no town hall's own answer can be read off a map.
/// </summary>
public static class PublicNeeds
{
    /// <param name="needs">As everybody may see them (<see cref="PublishNeeds"/>).</param>
    /// <returns>By municipality code; null where nothing may be or can be shown.</returns>
    internal static Dictionary<string, double?> Of(NeedTable table, WaveNeeds needs)
    {
        if (needs.Simulated)
            return table.Towns.Index().ToDictionary(town => town.Item.Codi6, town => double.IsNaN(table.Values[0][town.Index]) ? (double?)null : table.Values[0][town.Index]);
        var means = needs.Overall.Comarques.ToDictionary(comarca => comarca.Key, comarca => comarca.Mean);
        return table.Towns.ToDictionary(town => town.Codi6, town => means.GetValueOrDefault(town.ComarcaCode));
    }
}
