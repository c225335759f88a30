namespace Talaia.Web.Ui;

/// <summary>How a state is to be taken; a colour that always comes with its word.</summary>
public enum Mood
{
    Plain,
    Good,
    Bad,
}
