namespace Talaia.Web.Ui;

/// <summary>What is wrong with one field; the field's name is the form's (<c>answers[q1]</c>), empty for the form as a whole.</summary>
public sealed record Problem(string Field, string Message);
