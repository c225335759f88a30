namespace Talaia.Architecture.Tests;

/// <summary>Folders are named after concepts, never after kinds; files are short.</summary>
public sealed class FolderTest
{
    private static readonly string[] Kinds =
    [
        "Models", "Services", "Helpers", "Utils", "Utilities", "Managers", "Repositories", "Common", "Misc", "Shared", "Interfaces", "Entities", "Dtos",
    ];

    [Fact]
    public void No_folder_is_named_after_a_kind_of_code() => Assert.Empty(SourceFolders().Where(folder => IsKind(Path.GetFileName(folder))));

    [Fact]
    public void A_folder_named_after_a_kind_is_seen() => Assert.True(IsKind("helpers"));

    [Fact]
    public void No_source_file_is_longer_than_400_lines() => Assert.Empty(SourceFiles().Where(file => IsTooLong(File.ReadAllLines(file).Length)));

    [Fact]
    public void A_file_that_is_too_long_is_seen() => Assert.True(IsTooLong(401));

    [Fact]
    public void The_root_holds_only_the_readme_legal_and_build_files() => Assert.Empty(
        Directory.GetFiles(Rooms.Root).Select(file => Path.GetFileName(file)!).Except(
        [
            "README.md", "CONTRIBUTING.md", "LICENSE", "CHANGELOG.md", "SECURITY.md", "run", "test", "talaia", "bench", "Talaia.slnx", "global.json",
            "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "BannedSymbols.txt", ".editorconfig", ".gitignore", ".gitattributes", ".git",
        ]));

    private static bool IsKind(string name) => Kinds.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static bool IsTooLong(int lines) => lines > 400;

    private static IEnumerable<string> SourceFolders() =>
        Directory.EnumerateDirectories(Path.Combine(Rooms.Root, "src"), "*", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateDirectories(Path.Combine(Rooms.Root, "tests"), "*", SearchOption.AllDirectories))
            .Where(folder => !folder.Contains("node_modules", StringComparison.Ordinal));

    private static IEnumerable<string> SourceFiles() =>
        SourceFolders().SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs"))
            .Where(file => !file.Contains("Migrations", StringComparison.Ordinal) && !file.EndsWith(".g.cs", StringComparison.Ordinal));
}
