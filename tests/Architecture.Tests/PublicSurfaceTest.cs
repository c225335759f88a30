using System.Reflection;
using System.Text;
using Talaia.TestKit.Approval;

namespace Talaia.Architecture.Tests;

/// <summary>What a room lets others use is approved as text: a new public name is a decision, not an accident.</summary>
public sealed class PublicSurfaceTest
{
    public static TheoryData<string> OfficeRooms => [.. Rooms.OfTheOffice];

    [Theory, MemberData(nameof(OfficeRooms))]
    public void The_public_surface_of_each_room_is_as_approved(string room) => Approved.Match(room, Surface(Rooms.Load(room)));

    [Fact]
    public void A_new_public_name_is_seen() =>
        Assert.NotNull(Approved.Difference(Surface(Rooms.Load("Kernel")), Surface(Rooms.Load("Kernel")) + "one more"));

    private static string Surface(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(type.FullName).Append('\n');
            foreach (var member in Members(type).Distinct().Order(StringComparer.Ordinal))
                text.Append("  ").Append(member).Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<string> Members(Type type) =>
        type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(member => member is not MethodInfo { IsSpecialName: true } and not Type && !IsOfEveryRecord(member.Name))
            .Select(member => member.ToString()!);

    private static bool IsOfEveryRecord(string name) =>
        name is "Equals" or "GetHashCode" or "ToString" or "PrintMembers" or "Deconstruct" or "<Clone>$";
}
