namespace Talaia.Conference.Schedules;

/// <summary>The persons of an event: <c>persons/person</c>, or <c>speakers/speaker</c>, or persons standing in the event itself.</summary>
internal static class XmlPersons
{
    public static IEnumerable<SchedulePerson> Of(XmlTree element)
    {
        foreach (var child in element.Children)
        {
            if (child.Name is "person" or "speaker")
            {
                if (One(child) is { } person)
                    yield return person;
            }
            else if (child.Name is "persons" or "speakers")
            {
                foreach (var inner in child.Children)
                {
                    if (inner.Name is "person" or "speaker" && One(inner) is { } person)
                        yield return person;
                }
            }
        }
    }

    private static SchedulePerson? One(XmlTree person)
    {
        var name = Blank.Trimmed(person.Text) ?? Blank.Trimmed(person.Attribute("name")) ?? Blank.Trimmed(person.Attribute("public_name")) ?? person.Of("name");
        return name is null ? null : new SchedulePerson(
            name,
            Blank.Trimmed(person.Attribute("id")),
            Blank.Trimmed(person.Attribute("guid")),
            Blank.Trimmed(person.Attribute("code")),
            Blank.Kept(person.Child("biography")?.Text),
            Blank.Trimmed(person.Attribute("role")));
    }
}

/// <summary>Links and attachments: <c>href</c> and text, or the address as the text.</summary>
internal static class XmlLinks
{
    public static IEnumerable<ScheduleLink> Of(XmlTree? list, string name)
    {
        foreach (var link in list?.Children ?? [])
        {
            var text = Blank.Trimmed(link.Text);
            if (link.Name == name && (Blank.Trimmed(link.Attribute("href")) ?? text) is { } address)
                yield return new ScheduleLink(address, text == address ? null : text, Blank.Trimmed(link.Attribute("type")));
        }
    }
}
