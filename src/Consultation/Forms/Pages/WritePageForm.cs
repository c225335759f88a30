using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Talaia.Consultation.Forms.Filling;
using Talaia.Consultation.Forms.Types;

namespace Talaia.Consultation.Forms.Pages;

/// <summary>Writes what a page works with: the nodes with their expressions and messages, the lists that are filtered, and all as it stands.</summary>
internal static class WritePageForm
{
    // Escapes what HTML would take for its own.
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    public static string Of(PageForm page, PageLogic logic, string language)
    {
        var filled = page.Filled;
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Compact))
        {
            json.WriteStartObject();
            json.WriteString("root", filled.Plan.Places.Root);
            json.WriteString("zone", filled.Zone.Id);
            json.WritePropertyName("nodes");
            json.WriteRawValue(logic.Written(language, (logic, language) => Nodes(logic, filled.Form, language)), skipInputValidation: true);
            Lists(json, logic, filled.Form, language);
            Standing(json, logic, filled);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static string Nodes(PageLogic logic, Form form, string language)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Compact))
        {
            json.WriteStartArray();
            foreach (var node in logic.Nodes)
                Node(json, node, form, language);
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Node(Utf8JsonWriter json, PageNode own, Form form, string language)
    {
        json.WriteStartObject();
        json.WriteString("p", own.Node.Path);
        json.WriteString("k", Kind(own.Node));
        Expression(json, "v", own.Relevant);
        Expression(json, "q", own.Required);
        Expression(json, "c", own.Constraint);
        Expression(json, "x", own.Calculation);
        Expression(json, "n", own.RepeatCount);
        Expression(json, "f", own.Filter);
        if (own.Changes)
            json.WriteNumber("z", 1);
        if (own.Node is FormQuestion question)
        {
            if (own.Filter is not null)
                json.WriteString("l", question.List);
            if (question is { Default: { } given, HasDynamicDefault: false })
                json.WriteString("d", AnswerForm.Of(question, given));
            Words(json, "m", own.Constraint is null ? FormText.Empty : question.ConstraintMessage, form, language);
            Words(json, "w", own.Required is null ? FormText.Empty : question.RequiredMessage, form, language);
            if (question.Type.Name == "range")
            {
                json.WriteStartArray("b");
                json.WriteNumberValue(Bound(question, "start", 1));
                json.WriteNumberValue(Bound(question, "end", 10));
                json.WriteEndArray();
            }
        }

        json.WriteEndObject();
    }

    private static void Lists(Utf8JsonWriter json, PageLogic logic, Form form, string language)
    {
        json.WriteStartObject("lists");
        foreach (var same in logic.Nodes.Where(node => node.Filter is not null).GroupBy(node => ((FormQuestion)node.Node).List!))
        {
            var columns = same.SelectMany(node => node.FilterReads).ToHashSet(StringComparer.Ordinal);
            json.WriteStartArray(same.Key);
            foreach (var choice in form.Lists[same.Key].Choices)
            {
                json.WriteStartArray();
                json.WriteStringValue(choice.Name);
                json.WriteStringValue(choice.Label.IsEmpty ? choice.Name : choice.Label.In(language, form.Settings.DefaultLanguage));
                foreach (var (name, value) in choice.Extra.Where(extra => columns.Contains(extra.Key)))
                {
                    json.WriteStringValue(name);
                    json.WriteStringValue(value);
                }

                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Standing(Utf8JsonWriter json, PageLogic logic, FilledForm filled)
    {
        json.WriteStartObject("values");
        foreach (var node in logic.Nodes.Where(node => node.Node is FormQuestion).SelectMany(node => filled.Tree.Of(node.Node)).Where(node => node.Stored.Length > 0))
            json.WriteString(node.Path, node.Stored);
        json.WriteEndObject();
        json.WriteStartObject("counts");
        foreach (var repeat in logic.Nodes.Where(node => node.Node is FormGroup { IsRepeat: true }))
        {
            foreach (var within in filled.Tree.Around(repeat.Node))
                json.WriteNumber($"{within.Path}/{repeat.Node.Name}", within.Children.Count(child => ReferenceEquals(child.Definition, repeat.Node)));
        }

        json.WriteEndObject();
        json.WriteStartArray("off");
        foreach (var node in logic.Nodes.Where(node => node.IsRelevantElsewhere).SelectMany(node => filled.Tree.Of(node.Node)).Where(node => !node.IsSelfRelevant))
            json.WriteStringValue(node.Path);
        json.WriteEndArray();
    }

    private static void Expression(Utf8JsonWriter json, string name, string? written)
    {
        if (written is null)
            return;
        json.WritePropertyName(name);
        json.WriteRawValue(written);
    }

    private static void Words(Utf8JsonWriter json, string name, FormText text, Form form, string language)
    {
        if (!text.IsEmpty)
            json.WriteString(name, text.In(language, form.Settings.DefaultLanguage));
    }

    private static double Bound(FormQuestion question, string name, double otherwise) =>
        double.TryParse(question.Parameters.GetValueOrDefault(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var bound) && double.IsFinite(bound) ? bound : otherwise;

    /// <summary>A letter for what its answer is; see <c>formed</c> in <c>filling.ts</c>.</summary>
    private static string Kind(FormNode node) => node switch
    {
        FormGroup group => group.IsRepeat ? "r" : "g",
        FormQuestion { Type.Name: QuestionType.Calculate } => "t",
        FormQuestion question => question.Type.Answer switch
        {
            AnswerKind.Integer => "i",
            AnswerKind.Decimal => "d",
            AnswerKind.Time => "h",
            AnswerKind.DateTime => "m",
            AnswerKind.One => "o",
            AnswerKind.Several => "s",
            AnswerKind.Ranked => "k",
            AnswerKind.Point => "p",
            AnswerKind.Line => "l",
            AnswerKind.Area => "a",
            _ => "t",
        },
        _ => "t",
    };
}
