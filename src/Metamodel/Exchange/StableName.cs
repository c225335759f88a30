using System.Text.RegularExpressions;

namespace Talaia.Metamodel.Exchange;

/// <summary>
/// Whether a property is, by its name, a stable identifier of the element itself: its last word is id, guid, uuid, uri, urn or identifier (`Object ID`,
/// `externalId`, `GEMMA_guid`), and no other word says that it is somebody else's (`parent id`).
/// </summary>
internal static partial class StableName
{
    public static bool Is(string name) => name.Length <= 100 && LastWord().IsMatch(name) && !Others().IsMatch(name);

    [GeneratedRegex(@"(?:(?:^|[\s_\-.:/#])(?:id|guid|uuid|uri|urn|identifier|identificador)|(?<=[a-z])(?-i:Id|ID|Guid|GUID|Uuid|UUID|Uri|URI|Identifier))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LastWord();

    [GeneratedRegex("parent|pare|source|target|replac|supersed|owner|author|view|model", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Others();
}
