using System.Reflection;
using System.Runtime.CompilerServices;

namespace Talaia.Architecture.Tests;

/// <summary>The plan of the house: each room and the floor it stands on. A room may know only rooms on lower floors.</summary>
internal static class Rooms
{
    public static string Root { get; } = FindRoot();

    public static readonly IReadOnlyDictionary<string, int> Floor = new Dictionary<string, int>
    {
        ["Kernel"] = 1,
        ["Drawing"] = 1,
        ["Storage.Sqlite"] = 2,
        ["Storage.Postgres"] = 2,
        ["Territory"] = 2,
        ["Access"] = 3,
        ["Metamodel"] = 3,
        ["Consultation"] = 4,
        ["Foresight"] = 4,
        ["Reports"] = 5,
        ["Innovation"] = 5,
        ["Conference"] = 6,
        ["House"] = 7,
        ["Web"] = 8,
        ["Cli"] = 8,
    };

    /// <summary>Rooms that hold the office's rules; the web and the engines are not among them.</summary>
    public static readonly IReadOnlyList<string> OfTheOffice =
        [.. Floor.Keys.Where(room => room is not ("Web" or "Cli" or "House" or "Storage.Sqlite" or "Storage.Postgres") && Directory.Exists(Source(room)))];

    public static string Source(string room) => Path.Combine(Root, "src", room);

    public static Assembly Load(string room) => Assembly.Load($"Talaia.{room}");

    private static string FindRoot([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
