namespace Talaia.Consultation.Forms;

/// <summary>A row of the sheet <c>entities</c>, which ODK would make or change an entity from.</summary>
/// <param name="Cells">Its columns by name (list_name, label, entity_id, create_if, update_if) with what they hold.</param>
public sealed record EntityList(string Name, IReadOnlyDictionary<string, string> Cells);
