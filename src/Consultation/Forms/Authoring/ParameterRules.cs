using Talaia.Consultation.Forms.Types;

namespace Talaia.Consultation.Forms.Authoring;

/// <summary>Which parameters a type takes, and which values.</summary>
internal sealed class ParameterRules(Drafting draft)
{
    /// <summary>The cell, whatever the type; what is wrong with its form is told.</summary>
    public Dictionary<string, string> Of(AuthoredRow row)
    {
        if (ParameterCell.Read(row["parameters"]) is { } parameters)
            return parameters;
        draft.Problems.Add("bad-parameters", "Parameters are written name=value, with a blank between two.", row.CellOf("parameters"));
        return [];
    }

    public IReadOnlyDictionary<string, string> Plain(AuthoredRow row, QuestionType type)
    {
        var parameters = Of(row);
        if (parameters.Count == 0)
            return Nothing.Texts;
        switch (type.Name)
        {
            case "text":
                Allow(row, parameters, "rows");
                Need(row, parameters, "rows", ParameterCell.IsWhole, "a whole number");
                break;
            case "image":
                Allow(row, parameters, "max-pixels", "app");
                Need(row, parameters, "max-pixels", ParameterCell.IsWhole, "a whole number");
                if (row["control::appearance"] is null or "annotate")
                    Need(row, parameters, "app", AppName.IsOne, "the name of an Android application, such as org.example.camera");
                break;
            case "audio":
                Allow(row, parameters, "quality");
                Need(row, parameters, "quality", value => value is "voice-only" or "low" or "normal" or "external", "voice-only, low, normal or external");
                break;
            case "background-audio":
                Allow(row, parameters, "quality");
                Need(row, parameters, "quality", value => value is "voice-only" or "low" or "normal", "voice-only, low or normal");
                break;
            case "geopoint":
                Allow(row, parameters, "allow-mock-accuracy", "capture-accuracy", "warning-accuracy", "reference-geometry");
                Need(row, parameters, "capture-accuracy", ParameterCell.IsNumber, "a number");
                Need(row, parameters, "warning-accuracy", ParameterCell.IsNumber, "a number");
                Geometry(row, parameters);
                break;
            case "geotrace" or "geoshape":
                Allow(row, parameters, "allow-mock-accuracy", "incremental", "reference-geometry");
                Need(row, parameters, "incremental", value => YesNo.Of(value) == true, "true, or not written");
                Geometry(row, parameters);
                break;
        }

        return parameters;
    }

    public IReadOnlyDictionary<string, string> Select(AuthoredRow row, SelectCell cell)
    {
        var parameters = Of(row);
        if (parameters.Count == 0)
            return Nothing.Texts;
        Allow(row, parameters, cell.FromFile ? ["randomize", "seed", "value", "label"] : ["randomize", "seed"]);
        Need(row, parameters, "randomize", value => value is "true" or "false", "true or false");
        Need(row, parameters, "seed", value => References.Only(value) is not null || ParameterCell.IsNumber(value), "a number, or a reference to a question");
        if (parameters.ContainsKey("seed") && !parameters.ContainsKey("randomize"))
            draft.Problems.Add("bad-parameters", "A seed needs randomize=true.", row.CellOf("parameters"));
        Need(row, parameters, "value", Names.IsPlainName, "the name of a column");
        Need(row, parameters, "label", Names.IsPlainName, "the name of a column");
        return parameters;
    }

    private void Geometry(AuthoredRow row, Dictionary<string, string> parameters)
    {
        Need(row, parameters, "allow-mock-accuracy", value => value is "true" or "false", "true or false");
        if (parameters.TryGetValue("reference-geometry", out var target))
            draft.Geometries.Add((target, row.CellOf("parameters")));
    }

    private void Allow(AuthoredRow row, Dictionary<string, string> parameters, params string[] names)
    {
        foreach (var name in parameters.Keys.Except(names))
            draft.Problems.Add("unknown-parameter", $"The type takes no parameter «{name}», only {string.Join(", ", names)}.", row.CellOf("parameters"));
    }

    private void Need(AuthoredRow row, Dictionary<string, string> parameters, string name, Func<string, bool> isGood, string what)
    {
        if (parameters.TryGetValue(name, out var value) && !isGood(value))
            draft.Problems.Add("bad-parameter", $"The parameter «{name}» is {what}, not «{value}».", row.CellOf("parameters"));
    }
}
