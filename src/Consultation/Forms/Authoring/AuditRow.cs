using System.Globalization;

namespace Talaia.Consultation.Forms.Authoring;

/// <summary>The row <c>audit</c>: what other tools would record of how the form was answered.</summary>
internal static class AuditRow
{
    private static readonly string[] Location = ["location-priority", "location-min-interval", "location-max-age"];
    private static readonly string[] Allowed = [.. Location, "track-changes", "identify-user", "track-changes-reasons"];

    public static Dictionary<string, string> Read(AuthoredRow row, FormProblems problems)
    {
        void Refuse(string message) => problems.Add("bad-parameter", message, row.CellOf("parameters"));
        if (row["name"] is not (null or "audit"))
            problems.Add("bad-name", "An audit is called «audit»: its name is left empty.", row.CellOf("name"));
        problems.Warn("unserved-type", "The row «audit» is kept and exported; here every answer is logged in any case.", row.CellOf("type"));
        var parameters = ParameterCell.Read(row["parameters"]);
        if (parameters is null)
        {
            Refuse("Parameters are written name=value, with a blank between two.");
            return [];
        }

        foreach (var name in parameters.Keys.Except(Allowed))
            problems.Add("unknown-parameter", $"An audit takes no parameter «{name}», only {string.Join(", ", Allowed)}.", row.CellOf("parameters"));
        foreach (var name in new[] { "track-changes", "identify-user" })
        {
            if (parameters.TryGetValue(name, out var value) && value is not ("true" or "false"))
                Refuse($"The parameter «{name}» is true or false, not «{value}».");
        }

        if (parameters.TryGetValue("track-changes-reasons", out var reasons) && reasons != "on-form-edit")
            Refuse("The parameter «track-changes-reasons» is on-form-edit.");
        if (Location.Any(parameters.ContainsKey))
            CheckLocation(parameters, Refuse);
        return parameters;
    }

    private static void CheckLocation(Dictionary<string, string> parameters, Action<string> refuse)
    {
        if (Location.FirstOrDefault(name => !parameters.ContainsKey(name)) is { } missing)
        {
            refuse($"Of a location all three are told, {string.Join(", ", Location)}: «{missing}» is missing.");
            return;
        }

        if (parameters[Location[0]] is not ("no-power" or "low-power" or "balanced" or "high-accuracy"))
            refuse($"The parameter «{Location[0]}» is no-power, low-power, balanced or high-accuracy.");
        var interval = Whole(parameters[Location[1]]);
        var age = Whole(parameters[Location[2]]);
        if (interval is null or < 0 || age is null or < 0)
            refuse($"The parameters «{Location[1]}» and «{Location[2]}» are whole numbers of seconds.");
        else if (age < interval)
            refuse($"The parameter «{Location[2]}» is not less than «{Location[1]}».");
    }

    private static long? Whole(string value) => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
