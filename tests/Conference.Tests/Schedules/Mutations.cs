using System.Xml.Linq;

namespace Talaia.Conference.Tests.Schedules;

/// <summary>Breaks a schedule.xml in one to four places: an element or attribute is dropped, doubled, moved, renamed, or its value changed.</summary>
internal static class Mutations
{
    private static readonly string[] Names = ["title", "room", "event", "url", "day", "person", "foo", "start", "recording", "color", "slug"];

    private static readonly string[] Values =
    [
        "", " ", "x", "10:00", "1:2", "00:05:00", "25:99", "2026-11-24", "2026-02-30", "2026-11-24T10:00:00", "2026-11-24T10:00:00+01:00", "0", "-1", "+7", "007", "true", "TRUE",
        "https://a.example/b c", "https://a.example/x#y", "ftp://a", "#00ff00", "#0f0", "ABC123", "abcd-efgh", "00000001-0007-0007-0102-030405060708",
    ];

    public static string Of(string text, Random random)
    {
        var document = XDocument.Parse(text, LoadOptions.PreserveWhitespace);
        for (var times = random.Next(1, 5); times > 0; times--)
            Break(document.Root!.Descendants().ElementAt(random.Next(document.Root!.Descendants().Count())), random);
        return document.ToString(SaveOptions.DisableFormatting);
    }

    private static void Break(XElement element, Random random)
    {
        switch (random.Next(8))
        {
            case 0:
                element.Remove();
                break;
            case 1:
                element.AddAfterSelf(new XElement(element));
                break;
            case 2:
                element.Name = Names[random.Next(Names.Length)];
                break;
            case 3 when !element.HasElements:
                element.Value = Values[random.Next(Values.Length)];
                break;
            case 4 when element.Attributes().Any():
                element.Attributes().ElementAt(random.Next(element.Attributes().Count())).Remove();
                break;
            case 5 when element.Attributes().Any():
                element.Attributes().ElementAt(random.Next(element.Attributes().Count())).Value = Values[random.Next(Values.Length)];
                break;
            case 6:
                element.SetAttributeValue(Names[random.Next(Names.Length)], Values[random.Next(Values.Length)]);
                break;
            default:
                element.AddFirst(new XElement(Names[random.Next(Names.Length)], Values[random.Next(Values.Length)]));
                break;
        }
    }
}
