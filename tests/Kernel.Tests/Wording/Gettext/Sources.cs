using System.Runtime.CompilerServices;

namespace Talaia.Kernel.Tests.Wording.Gettext;

/// <summary>A folder of text files of its own, gone with the test.</summary>
internal sealed class Sources : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("talaia-texts-").FullName;

    public static string OfProduct([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../../../../src"));

    public Sources With(string room, string language, string json)
    {
        Directory.CreateDirectory(Path.Combine(Root, room));
        File.WriteAllText(Path.Combine(Root, room, $"texts.{language}.json"), json);
        return this;
    }

    public string Read(string room, string language) => File.ReadAllText(Path.Combine(Root, room, $"texts.{language}.json"));

    /// <summary>The product's own text files, copied.</summary>
    public static Sources Copied()
    {
        var copy = new Sources();
        foreach (var path in Directory.EnumerateFiles(OfProduct(), "texts.*.json", SearchOption.AllDirectories))
            copy.With(Path.GetRelativePath(OfProduct(), Path.GetDirectoryName(path)!), Path.GetFileName(path).Split('.')[1], File.ReadAllText(path));
        return copy;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
