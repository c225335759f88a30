namespace Talaia.Web.Ui;

/// <summary>What is asked before an act that cannot be undone: keys of its texts.</summary>
/// <param name="Ask">The question, «Voleu publicar l’informe?».</param>
/// <param name="What">What will happen, and what stays.</param>
/// <param name="Do">The button that does it, a verb.</param>
public sealed record Confirmation(string Ask, string What, string Do)
{
    /// <summary>The field by which a form says that its sender was asked.</summary>
    public const string Field = "confirmat";

    public const string Yes = "si";
}
