using Talaia.Consultation.Forms.Types;

namespace Talaia.Consultation.Forms.Authoring;

/// <summary>What a type asks of the other cells of its row.</summary>
internal static class PlainRules
{
    public static void Check(AuthoredRow row, QuestionType type, FormProblems problems)
    {
        switch (type.Name)
        {
            case QuestionType.Calculate when row["bind::calculate"] is null && !DynamicDefault.Is(row["default"], type):
                problems.Add("missing-calculation", "A calculation has nothing to reckon: the column «calculation» is empty.", row.Place);
                break;
            case "background-geopoint" when row["trigger"] is null:
                problems.Add("missing-trigger", "A background-geopoint is recorded when another question changes: the column «trigger» names it.", row.Place);
                break;
            case "background-geopoint" when row["bind::calculate"] is not null:
                problems.Add("geopoint-calculated", "A background-geopoint is recorded, not reckoned: the column «calculation» is empty.", row.CellOf("bind::calculate"));
                break;
            case "subscriberid" or "simserial":
                problems.Warn("old-metadata", $"«{type.Name}» is no longer known to most devices.", row.CellOf("type"));
                break;
        }
    }
}
