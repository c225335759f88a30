using System.Collections.Frozen;

namespace Talaia.Consultation.Forms.Authoring;

/// <summary>The columns of one kind of sheet: those it has, and the other names that forms give them. Names are compared without case, blanks as underscores.</summary>
/// <param name="Known">Names that are what they are.</param>
/// <param name="Aliases">What another name stands for, in parts: <c>relevant</c> is <c>bind::relevant</c>.</param>
internal sealed record HeaderNames(FrozenSet<string> Known, FrozenDictionary<string, string[]> Aliases)
{
    public static HeaderNames Survey { get; } = Make(
        "name label hint guidance_hint media type bind control instance parameters trigger default choice_filter itemset list_name disabled element intent query",
        "sms_field sms_option sms_separator sms_allow_media sms_date_format sms_datetime_format sms_response",
        """
        read_only bind::readonly, readonly bind::readonly, relevant bind::relevant, relevance bind::relevant, required bind::required, constraint bind::constraint
        constraining_message bind::jr:constraintMsg, constraint_message bind::jr:constraintMsg, calculation bind::calculate, calculate bind::calculate
        noapperrorstring bind::jr:noAppErrorString, no_app_error_string bind::jr:noAppErrorString, requiredmsg bind::jr:requiredMsg, required_message bind::jr:requiredMsg
        save_to bind::entities:saveto, appearance control::appearance, count control::jr:count, repeat_count control::jr:count, jr:count control::jr:count
        autoplay control::autoplay, rows control::rows, body control, compact_tag instance::odk:tag, caption label, command type, tag name, value name
        image media::image, big-image media::big-image, audio media::audio, video media::video
        """);

    public static HeaderNames Choices { get; } = Make(
        "name label media", "sms_option",
        "caption label, list_name list name, value name, image media::image, big-image media::big-image, audio media::audio, video media::video");

    public static HeaderNames Settings { get; } = Make(
        "id_string title name version style default_language instance_name allow_choice_duplicates public_key submission_url auto_send auto_delete client_editable",
        "sms_keyword sms_separator sms_allow_media sms_date_format sms_datetime_format sms_response instance_xmlns namespaces attribute prefix delimiter flat omit_instanceid instance_id clean_text_values add_none_option",
        "form_title title, set_form_title title, form_id id_string, set_form_id id_string, omit_instanceid omit_instanceID, compact_prefix prefix");

    public static HeaderNames EntityLists { get; } = Make("list_name label entity_id create_if update_if repeat", "", "dataset list_name");

    private static HeaderNames Make(string known, string more, string aliases) => new(
        $"{known} {more}".Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(),
        aliases.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(pair => pair.Split(' ', 2)).ToFrozenDictionary(pair => pair[0], pair => pair[1].Split("::")));

    /// <summary>The name without case, its blanks as single underscores.</summary>
    public static string Plain(string name) => string.Join('_', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    /// <summary>The parts of a header: <c>Label::English (en)</c> is <c>label</c> and <c>English (en)</c>.</summary>
    /// <param name="header">Trimmed.</param>
    /// <param name="doubled">Whether the sheet writes <c>::</c> between parts, so that a single colon is part of a name.</param>
    public string[] Parts(string header, bool doubled)
    {
        if (Known.Contains(Plain(header)) && !Aliases.ContainsKey(Plain(header)))
            return [Plain(header)];
        var parts = doubled || header.Contains("::", StringComparison.Ordinal) ? header.Split("::", StringSplitOptions.TrimEntries) : SingleColons(header);
        var first = Plain(parts[0]);
        if (Aliases.TryGetValue(first, out var stands))
            return [.. stands, .. parts[1..]];
        return Known.Contains(first) ? [first, .. parts[1..]] : parts;
    }

    /// <summary>The older way; <c>jr:count</c> is one part.</summary>
    private static string[] SingleColons(string header)
    {
        var parts = header.Split(':', StringSplitOptions.TrimEntries);
        var prefix = Array.IndexOf(parts, "jr");
        return prefix < 0 || prefix + 1 == parts.Length ? parts : [.. parts[..prefix], $"jr:{parts[prefix + 1]}", .. parts[(prefix + 2)..]];
    }
}
