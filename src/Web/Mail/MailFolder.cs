using MimeKit;

namespace Talaia.Web.Mail;

/// <summary>A letter in the folder.</summary>
public sealed record FiledLetter(string Name, string Subject, string To, DateTimeOffset Date);

/// <summary>The folder of letters of an installation without a mail server: one `.eml` a letter, named after its row, so that writing it twice leaves one.</summary>
internal sealed class MailFolder(MailSettings settings)
{
    private const string Extension = ".eml";

    /// <summary>Whether letters go there.</summary>
    public bool IsUsed => settings.Smtp is null;

    public string Path => settings.Folder;

    /// <summary>Atomic: a reader sees the whole letter or none.</summary>
    public async Task WriteAsync(Guid id, MimeMessage message, CancellationToken cancel)
    {
        Directory.CreateDirectory(settings.Folder);
        var (final, made) = (FileOf($"{id:N}"), System.IO.Path.Combine(settings.Folder, $".{id:N}.tmp"));
        await using (var file = new FileStream(made, FileMode.Create))
        {
            await message.WriteToAsync(file, cancel);
            file.Flush(flushToDisk: true);
        }

        File.Move(made, final, overwrite: true);
    }

    /// <summary>The newest letters, newest first.</summary>
    public List<FiledLetter> Newest(int most)
    {
        if (!Directory.Exists(settings.Folder))
            return [];
        var names = Directory.EnumerateFiles(settings.Folder, "*" + Extension).Select(file => System.IO.Path.GetFileNameWithoutExtension(file)!)
            .Where(IsName).OrderByDescending(name => name, StringComparer.Ordinal).Take(most);
        return [.. names.Select(Describe).OfType<FiledLetter>()];
    }

    /// <returns>Null when there is no letter of this name.</returns>
    public MimeMessage? Read(string name)
    {
        if (!IsName(name) || !File.Exists(FileOf(name)))
            return null;
        using var file = File.OpenRead(FileOf(name));
        return MimeMessage.Load(file);
    }

    private FiledLetter? Describe(string name)
    {
        using var letter = Read(name);
        return letter is null ? null : new FiledLetter(name, letter.Subject ?? "", letter.To.Mailboxes.FirstOrDefault()?.Address ?? "", letter.Date);
    }

    private string FileOf(string name) => System.IO.Path.Combine(settings.Folder, name + Extension);

    private static bool IsName(string name) => Guid.TryParseExact(name, "N", out _);
}
