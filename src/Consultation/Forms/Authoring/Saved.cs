namespace Talaia.Consultation.Forms.Authoring;

/// <summary>The column <c>save_to</c>, which names a property of an entity.</summary>
internal static class Saved
{
    public static void Check(AuthoredRow row, string? question, Frame around, Drafting draft, bool isGroup)
    {
        if (row["bind::entities:saveto"] is { } text)
            draft.SavedTo.Add(new SavedTo(text, isGroup, question, around.Around, row.CellOf("bind::entities:saveto")));
        if (question is not null)
            draft.Scopes.TryAdd(question, around.Around);
    }
}
