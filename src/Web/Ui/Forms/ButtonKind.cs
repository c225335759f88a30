namespace Talaia.Web.Ui;

/// <summary>One main action a block; the others step back.</summary>
public enum ButtonKind
{
    Main,
    Other,
    Plain,
    Danger,
}

internal static class ButtonClass
{
    public static string Of(ButtonKind kind, bool isSmall) => kind switch
    {
        ButtonKind.Other => "btn alt",
        ButtonKind.Plain => "btn plain",
        ButtonKind.Danger => "btn danger",
        _ => "btn",
    } + (isSmall ? " sm" : "");
}
