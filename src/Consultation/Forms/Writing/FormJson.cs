using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Talaia.Consultation.Forms.Authoring;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms.Writing;

/// <summary>
/// A compiled form as JSON, for scripts and for comparing: <c>{"form","languages","counts","nodes","choices","warnings"}</c>, described in docs/formats/forms.md. What other
/// tools make of a row is written as they make it: a table's group without its label, its rows without theirs.
/// </summary>
public static class FormJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), Indented = true };

    public static string Write(Form form) => Json(json =>
    {
        json.WriteStartObject();
        Settings(json, form.Settings);
        json.WritePropertyName("languages");
        List(json, form.Languages.Order(StringComparer.Ordinal));
        Counts(json, form);
        json.WriteStartArray("nodes");
        foreach (var node in form.Nodes)
            NodeJson.Write(json, node);
        json.WriteEndArray();
        json.WriteStartObject("choices");
        foreach (var list in form.AllLists.Where(list => !list.IsExternal))
            ChoiceJson.Write(json, list);
        json.WriteEndObject();
        Problems(json, "warnings", form.Warnings);
        json.WriteEndObject();
    });

    /// <summary>A form that was refused: <c>{"rejected":true,"message","error":{"code","message","where"},"problems"}</c>.</summary>
    public static string Write(InputException refused) => Json(json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("rejected", true);
        json.WriteString("message", refused.Message);
        json.WriteStartObject("error");
        json.WriteString("code", refused.Problems[0].Code);
        json.WriteString("message", refused.Message);
        json.WriteStartArray("where");
        foreach (var problem in refused.Problems)
            Place(json, problem.Where ?? new Where());
        json.WriteEndArray();
        json.WriteEndObject();
        Problems(json, "problems", refused.Problems);
        json.WriteEndObject();
    });

    /// <summary>A text in its languages; nothing where there is none.</summary>
    internal static void Text(Utf8JsonWriter json, string name, FormText text)
    {
        if (text.IsEmpty)
            return;
        json.WriteStartObject(name);
        foreach (var (language, one) in text.Texts.OrderBy(one => one.Key != FormText.NoLanguage).ThenBy(one => one.Key, StringComparer.Ordinal))
            json.WriteString(language, AuthoredRow.Straight(one));
        json.WriteEndObject();
    }

    internal static void Media(Utf8JsonWriter json, IReadOnlyDictionary<string, FormText> media)
    {
        if (media.Count == 0)
            return;
        json.WriteStartObject("media");
        foreach (var (kind, files) in media)
            Text(json, kind, files);
        json.WriteEndObject();
    }

    /// <summary>Names in parts become objects in one another.</summary>
    internal static void Nested(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, string>> pairs, int depth = 0)
    {
        foreach (var same in pairs.GroupBy(pair => pair.Key.Split("::")[depth]))
        {
            var deeper = same.Where(pair => pair.Key.Split("::").Length > depth + 1).ToList();
            if (deeper.Count == 0)
            {
                json.WriteString(same.Key, same.Last().Value);
                continue;
            }

            json.WriteStartObject(same.Key);
            Nested(json, deeper, depth + 1);
            json.WriteEndObject();
        }
    }

    private static void Settings(Utf8JsonWriter json, FormSettings settings)
    {
        json.WriteStartObject("form");
        if (settings.Id is not null)
            json.WriteString("id", settings.Id);
        if (settings.Title is not null)
            json.WriteString("title", AuthoredRow.Straight(settings.Title));
        json.WriteString("default_language", settings.DefaultLanguage);
        if (settings.Id is not null && settings.IdIsFileName)
            json.WriteBoolean("id_from_file_name", true);
        Nested(json, settings.Written.Where(setting => setting.Key is not ("id_string" or "title" or "default_language")));
        json.WriteEndObject();
    }

    private static void Counts(Utf8JsonWriter json, Form form)
    {
        var questions = form.Questions.ToList();
        json.WriteStartObject("counts");
        json.WriteNumber("questions", questions.Count);
        json.WriteNumber("groups", form.Nodes.Count(node => node is FormGroup { IsRepeat: false }));
        json.WriteNumber("repeats", form.Nodes.Count(node => node is FormGroup { IsRepeat: true }));
        json.WriteNumber("lists", form.Lists.Count);
        json.WriteNumber("choices", form.Lists.Values.Sum(list => list.Choices.Count));
        json.WriteNumber("relevant", form.Nodes.Count(node => node.Relevant is not null));
        json.WriteNumber("constraint", questions.Count(question => question.Constraint is not null));
        json.WriteNumber("calculation", questions.Count(question => question.Calculation is not null));
        json.WriteNumber("required", questions.Count(question => question.Required is { } required && YesNo.Of(required) != false));
        json.WriteNumber("choice_filter", questions.Count(question => question.ChoiceFilter is not null));
        json.WriteNumber("generated", form.Nodes.Count(node => node.IsGenerated));
        json.WriteEndObject();
    }

    private static void Problems(Utf8JsonWriter json, string name, IReadOnlyList<Problem> problems)
    {
        json.WriteStartArray(name);
        foreach (var problem in problems)
        {
            json.WriteStartObject();
            json.WriteString("code", problem.Code);
            json.WriteString("message", problem.Message);
            json.WritePropertyName("where");
            Place(json, problem.Where ?? new Where());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Place(Utf8JsonWriter json, Where where)
    {
        json.WriteStartObject();
        if (where.File is not null)
            json.WriteString("file", where.File);
        if (where.Line is { } line)
            json.WriteNumber("line", line);
        if (where.Column is { } column)
            json.WriteNumber("column", column);
        if (where.Sheet is not null)
            json.WriteString("sheet", where.Sheet);
        if (where.Cell is not null)
            json.WriteString("cell", where.Cell);
        json.WriteEndObject();
    }

    private static void List(Utf8JsonWriter json, IEnumerable<string> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using var content = new MemoryStream();
        using (var json = new Utf8JsonWriter(content, Options))
            write(json);
        return Encoding.UTF8.GetString(content.ToArray());
    }
}
