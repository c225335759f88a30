using System.Xml.Linq;

namespace Talaia.Architecture.Tests;

/// <summary>Rooms reach only downward, know no ASP.NET, and only the storage rooms name an engine.</summary>
public sealed class ArrowTest
{
    // Hashing, passkeys and their tables, without a request in them: docs/decisions/0009.
    private const string Identity = "Access → Microsoft.AspNetCore.Identity.EntityFrameworkCore";

    [Fact]
    public void Every_room_reaches_only_downward() => Assert.Empty(
        from room in Directory.GetDirectories(Path.Combine(Rooms.Root, "src")).Select(folder => Path.GetFileName(folder)!)
        from target in ProjectReferences(room)
        where PointsUpward(room, target)
        select $"{room} → {target}");

    [Fact]
    public void An_arrow_that_points_upward_or_sideways_is_seen()
    {
        Assert.True(PointsUpward("Territory", "Metamodel"));
        Assert.True(PointsUpward("Consultation", "Foresight"));
        Assert.True(PointsUpward("Kernel", "NoSuchRoom"));
        Assert.False(PointsUpward("Reports", "Foresight"));
    }

    [Fact]
    public void No_room_of_the_office_knows_the_web() => Assert.Empty(ForbiddenReferences("Microsoft.AspNetCore").Except([Identity]));

    [Fact]
    public void The_room_of_accounts_uses_of_the_web_framework_only_its_identity() => Assert.Contains(Identity, ForbiddenReferences("Microsoft.AspNetCore"));

    [Fact]
    public void Only_the_storage_rooms_name_an_engine() =>
        Assert.Empty(ForbiddenReferences("Npgsql", "Microsoft.Data.Sqlite", "Microsoft.EntityFrameworkCore.Sqlite"));

    [Fact]
    public void A_forbidden_reference_is_seen() => Assert.NotEmpty(ForbiddenReferences("Microsoft.EntityFrameworkCore"));

    private static bool PointsUpward(string room, string target) =>
        !Rooms.Floor.TryGetValue(target, out var floor) || floor >= Rooms.Floor[room];

    private static IEnumerable<string> ForbiddenReferences(params string[] names) =>
        from room in Rooms.OfTheOffice
        from reference in Rooms.Load(room).GetReferencedAssemblies()
        where names.Any(name => reference.Name!.StartsWith(name, StringComparison.Ordinal))
        select $"{room} → {reference.Name}";

    private static IEnumerable<string> ProjectReferences(string room) =>
        XDocument.Load(Path.Combine(Rooms.Source(room), room + ".csproj")).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
}
