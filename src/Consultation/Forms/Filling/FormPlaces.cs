using Talaia.Consultation.Expressions.Places;

namespace Talaia.Consultation.Forms.Filling;

/// <summary>Where the names of a compiled form stand.</summary>
internal sealed class FormPlaces(Form form) : IPlaces
{
    public string Root { get; } = form.Settings.Written.GetValueOrDefault("name", "data");

    public string? PathOf(string name) => form.Named(name).Take(2).ToList() is [var only] ? only.Path : null;

    public string? RepeatOf(string path) => form.Find(path)?.Repeat;
}
