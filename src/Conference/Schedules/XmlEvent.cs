using System.Xml;

namespace Talaia.Conference.Schedules;

/// <summary>One event of a schedule.xml.</summary>
internal static class XmlEvent
{
    public static void Write(XmlWriter xml, ScheduleEvent one)
    {
        XmlWriting.Start(xml, "event", ("guid", one.Guid), ("id", one.Id), ("code", one.Code));
        XmlWriting.Text(xml, "date", Written.Instant(one.Start!.Value));
        XmlWriting.Text(xml, "start", Written.Time(one.Start.Value));
        XmlWriting.Text(xml, "duration", Durations.Clock(one.Duration!.Value));
        XmlWriting.Text(xml, "room", one.Room);
        XmlWriting.Text(xml, "slug", one.Slug);
        XmlWriting.Address(xml, "url", one.Url);
        XmlWriting.Address(xml, "logo", one.Logo);
        XmlWriting.Text(xml, "title", one.Title);
        XmlWriting.Optional(xml, "subtitle", one.Subtitle);
        XmlWriting.Text(xml, "track", one.Track);
        XmlWriting.Text(xml, "type", one.Type);
        XmlWriting.Optional(xml, "language", one.Language);
        XmlWriting.Text(xml, "abstract", one.Abstract);
        XmlWriting.Optional(xml, "description", one.Description);
        Recording(xml, one);
        Persons(xml, one.Persons);
        Links(xml, "links", "link", one.Links);
        Links(xml, "attachments", "attachment", one.Attachments);
        xml.WriteEndElement();
    }

    private static void Recording(XmlWriter xml, ScheduleEvent one)
    {
        if (one.RecordingLicense is null && one.RecordingUrl is null && one.DoNotRecord is null)
            return;
        xml.WriteStartElement("recording");
        XmlWriting.Text(xml, "license", one.RecordingLicense);
        XmlWriting.Text(xml, "optout", one.DoNotRecord == true ? "true" : "false");
        XmlWriting.Address(xml, "url", one.RecordingUrl);
        xml.WriteEndElement();
    }

    private static void Persons(XmlWriter xml, IReadOnlyList<SchedulePerson> persons)
    {
        xml.WriteStartElement("persons");
        foreach (var person in persons)
        {
            XmlWriting.Start(xml, "person", ("id", Slugs.IsId(person.Id) ? person.Id : null), ("guid", Slugs.IsGuid(person.Guid) ? person.Guid : null));
            xml.WriteString(CleanText.Of(person.Name));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Links(XmlWriter xml, string list, string name, IReadOnlyList<ScheduleLink> links)
    {
        xml.WriteStartElement(list);
        foreach (var link in links)
        {
            XmlWriting.Start(xml, name, ("href", link.Url), ("type", link.Type));
            xml.WriteString(CleanText.Of(link.Title ?? ""));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
