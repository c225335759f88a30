namespace Talaia.Web.Conference;

/// <summary>After a form was taken: 303, so that whatever follows asks with GET and going back posts nothing twice.</summary>
internal static class SeeOther
{
    public static IResult At(HttpContext context, string address)
    {
        context.Response.Headers.Location = address;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }
}
