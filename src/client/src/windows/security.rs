//! Asks Windows who owns a file and who may do what with it. This is our only unsafe code: no maintained crate wraps these few calls. Each
//! block is one call with the memory that it returned, and none of that leaves this file.
#![expect(unsafe_code, reason = "the lists of rights can only be had through the system's own interface")]

use std::fs::File;
use std::io;
use std::os::windows::ffi::OsStrExt as _;
use std::os::windows::io::{AsRawHandle as _, FromRawHandle as _, OwnedHandle};
use std::path::Path;
use std::ptr::{null, null_mut};

use windows_sys::Win32::Foundation::{ERROR_SUCCESS, LocalFree};
use windows_sys::Win32::Security::Authorization::{
    ConvertSidToStringSidW, ConvertStringSecurityDescriptorToSecurityDescriptorW, GetSecurityInfo, SDDL_REVISION_1,
    SE_FILE_OBJECT, SetNamedSecurityInfoW,
};
use windows_sys::Win32::Security::{
    ACCESS_ALLOWED_ACE, ACL, DACL_SECURITY_INFORMATION, GetAce, GetSecurityDescriptorDacl, GetTokenInformation,
    INHERIT_ONLY_ACE, OWNER_SECURITY_INFORMATION, PROTECTED_DACL_SECURITY_INFORMATION, PSID, TOKEN_QUERY, TOKEN_USER,
    TokenUser,
};
use windows_sys::Win32::System::Threading::{GetCurrentProcess, OpenProcessToken};

use crate::rights::{Allowed, Security};

/// What the system allocated for us, freed when it is dropped.
struct Given(*mut core::ffi::c_void);

impl Drop for Given {
    fn drop(&mut self) {
        // SAFETY: the system allocated it to be freed by this call, or it is null, which may be freed, too.
        unsafe { LocalFree(self.0) };
    }
}

/// Who owns an open file or folder, and what its list allows. It must be open for `READ_CONTROL`.
pub(super) fn of(file: &File) -> io::Result<Security> {
    let (mut owner, mut list, mut given): (PSID, *mut ACL, _) = (null_mut(), null_mut(), Given(null_mut()));
    let wanted = OWNER_SECURITY_INFORMATION | DACL_SECURITY_INFORMATION;
    // SAFETY: the handle is open, and each pointer is to a place of ours for what is given.
    let code = unsafe {
        let handle = file.as_raw_handle();
        GetSecurityInfo(handle, SE_FILE_OBJECT, wanted, &raw mut owner, null_mut(), &raw mut list, null_mut(), &raw mut given.0)
    };
    succeeded(code)?;
    // SAFETY: owner and list point into what was given, which lives until the end of this function.
    unsafe { Ok(Security { owner: text_of(owner)?, allowed: if list.is_null() { None } else { Some(lines_of(list)?) } }) }
}

/// What a list allows. What it denies is left out.
///
/// # Safety
/// The list must be a sound one.
unsafe fn lines_of(list: *const ACL) -> io::Result<Vec<Allowed>> {
    /// `ACCESS_ALLOWED_ACE_TYPE`, and the same followed by a condition.
    const ALLOWS: [u8; 2] = [0, 9];
    let mut lines = Vec::new();
    // SAFETY: the caller says that the list is sound, so each of its lines begins with a header, and one of these kinds goes on with
    // rights and an account.
    unsafe {
        for number in 0..u32::from((*list).AceCount) {
            let mut line = null_mut();
            happened(GetAce(list, number, &raw mut line))?;
            let line = line.cast::<ACCESS_ALLOWED_ACE>();
            if !ALLOWS.contains(&(*line).Header.AceType) {
                continue;
            }
            let who = text_of((&raw mut (*line).SidStart).cast())?;
            let only_passed_on = u32::from((*line).Header.AceFlags) & INHERIT_ONLY_ACE != 0;
            lines.push(Allowed { who, rights: (*line).Mask, only_passed_on });
        }
    }
    Ok(lines)
}

/// The account that this process runs as, as `S-1-…`.
pub(super) fn this_account() -> io::Result<String> {
    // Room for the account, 68 bytes at most, and for the pointer to it in front of that; aligned like the pointer.
    let mut room = [0_u64; 16];
    let mut handle = null_mut();
    // SAFETY: the handle is closed once by its owner; the room is as long as is said; what is written there begins with a `TOKEN_USER`.
    unsafe {
        happened(OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &raw mut handle))?;
        let handle = OwnedHandle::from_raw_handle(handle);
        let (mut length, place) = (0, room.as_mut_ptr().cast());
        happened(GetTokenInformation(handle.as_raw_handle(), TokenUser, place, 16 * 8, &raw mut length))?;
        text_of((*place.cast::<TOKEN_USER>()).User.Sid)
    }
}

/// Restricts a file to this account, the system and the administrators, whatever its folder passes on.
pub(super) fn leave_to(me: &str, path: &Path) -> io::Result<()> {
    let wide = |text: &std::ffi::OsStr| text.encode_wide().chain([0]).collect::<Vec<u16>>();
    let wanted = wide(format!("D:P(A;;FA;;;{me})(A;;FA;;;SY)(A;;FA;;;BA)").as_ref());
    let path = wide(path.as_os_str());
    let mut given = Given(null_mut());
    let (mut is_there, mut is_default, mut list) = (0, 0, null_mut());
    // SAFETY: both texts end in zero; the list points into what was given, which lives until the end of this function.
    unsafe {
        let (text, place) = (wanted.as_ptr(), &raw mut given.0);
        happened(ConvertStringSecurityDescriptorToSecurityDescriptorW(text, SDDL_REVISION_1, place, null_mut()))?;
        happened(GetSecurityDescriptorDacl(given.0, &raw mut is_there, &raw mut list, &raw mut is_default))?;
        let what = DACL_SECURITY_INFORMATION | PROTECTED_DACL_SECURITY_INFORMATION;
        succeeded(SetNamedSecurityInfoW(path.as_ptr(), SE_FILE_OBJECT, what, null_mut(), null_mut(), list, null()))
    }
}

/// An account or group as `S-1-…`.
///
/// # Safety
/// It must be a sound one.
unsafe fn text_of(who: PSID) -> io::Result<String> {
    let mut text = null_mut();
    // SAFETY: the caller says that it is sound; what is given is text that ends in zero, and is freed after it was copied.
    unsafe {
        happened(ConvertSidToStringSidW(who, &raw mut text))?;
        let _given = Given(text.cast());
        let length = (0..).take_while(|place| *text.add(*place) != 0).count();
        Ok(String::from_utf16_lossy(std::slice::from_raw_parts(text, length)))
    }
}

fn happened(yes: i32) -> io::Result<()> {
    if yes == 0 { Err(io::Error::last_os_error()) } else { Ok(()) }
}

fn succeeded(code: u32) -> io::Result<()> {
    if code == ERROR_SUCCESS { Ok(()) } else { Err(io::Error::from_raw_os_error(code.cast_signed())) }
}
