using Talaia.Kernel.Problems;

namespace Talaia.Kernel.Wording.Gettext;

/// <summary>The text files beneath a folder of sources, a room each.</summary>
internal sealed class TextFolder(string root)
{
    public string Root => root;

    /// <summary>Rooms with Catalan texts, by their folder (`Web/Consultation`), in alphabetical order.</summary>
    public IReadOnlyList<string> Rooms { get; } =
    [
        .. Directory.EnumerateFiles(root, "texts.ca.json", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, Path.GetDirectoryName(path)!).Replace('\\', '/'))
            .Where(room => !room.Split('/').Any(part => part is "node_modules" or "bin" or "obj" or "artifacts"))
            .Order(StringComparer.Ordinal),
    ];

    public string PathOf(string room, string language) => Path.Combine(root, room, $"texts.{language}.json");

    /// <summary>Empty where the room has no file in this language.</summary>
    /// <exception cref="InputException">`bad-texts`.</exception>
    public RoomTexts Read(string room, string language)
    {
        var path = PathOf(room, language);
        return File.Exists(path) ? RoomTexts.Read(room, language, File.ReadAllBytes(path), $"{room}/{Path.GetFileName(path)}") : new RoomTexts(room, language, []);
    }

    /// <summary>Writes all or none: beside the files first, then moved over them.</summary>
    public void Write(IReadOnlyCollection<RoomTexts> rooms)
    {
        var parts = new List<(string Part, string Path)>();
        try
        {
            foreach (var room in rooms)
            {
                var path = PathOf(room.Room, room.Language);
                parts.Add((path + ".part", path));
                File.WriteAllBytes(path + ".part", room.Write());
            }

            foreach (var (part, path) in parts)
                File.Move(part, path, overwrite: true);
        }
        finally
        {
            foreach (var (part, _) in parts)
                File.Delete(part);
        }
    }
}
